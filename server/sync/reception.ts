import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Attendance } from "./attendance.ts";
import type { Connection, Holder } from "./connection.ts";
import { createConnection } from "./connection.ts";
import type { Counters } from "./counters.ts";
import type { Message } from "./frames.ts";
import { createGate } from "./gate.ts";
import type { SyncPorts } from "./ports.ts";
import type { Open, Rooms } from "./rooms.ts";

type Needs = {
  readonly ports: SyncPorts;
  readonly now: () => number;
  readonly counters: Counters;
  readonly attendance: Attendance;
  readonly rooms: Rooms;
};

/** Takes a socket that was let in to its room, once that is loaded, and hears what it says there until it ends. */
export function createReception({ ports, now, counters, attendance, rooms }: Needs) {
  const { limits, log } = ports;
  return (ws: WebSocket, socket: Duplex, holder: Holder): void => {
    const { workspace, document } = holder;
    const gate = createGate(limits, now);
    const place: { open: Open | null } = { open: null };
    const ears = {
      sent: () => (counters.framesOut += 1),
      heard(data: Uint8Array) {
        counters.framesIn += 1;
        const passed = gate(data);
        if ("end" in passed) connection.end(passed.end);
        else if (place.open !== null) hear(place.open, connection, passed.message);
      },
      ended(code: number) {
        counters.closed[code] = (counters.closed[code] ?? 0) + 1;
        if (place.open !== null) part(place.open, connection);
        attendance.leave(connection);
        rooms.expire(holder);
      },
    };
    const connection = createConnection({ ws, socket }, holder, { limits, now, ears });
    const enter = (open: Open) => {
      if (!attendance.has(connection)) return; // sent away while the room was loaded
      place.open = open;
      meet(open, connection);
    };
    attendance.enter(connection);
    rooms.within(holder, enter).catch((cause: unknown) => {
      log.error({ workspace, document, cause: String(cause) }, "a document could not be opened");
      connection.end("later");
    });
  };
}

function meet({ room, presence, connections }: Open, connection: Connection): void {
  connections.add(connection);
  room.join(connection);
  presence.join(connection);
  connection.goOn();
}

function part({ room, presence, connections }: Open, connection: Connection): void {
  connections.delete(connection);
  room.leave(connection);
  presence.leave(connection);
}

function hear({ room, presence }: Open, connection: Connection, message: Message): void {
  if (message.type === "presence query") return presence.welcome(connection);
  if (message.type !== "presence") return room.hear(connection, message);
  const end = presence.hear(connection, message.states);
  if (end !== null) connection.end(end);
}
