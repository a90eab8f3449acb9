import type { Attendance } from "./attendance.ts";
import type { Connection } from "./connection.ts";
import type { Sync } from "./ports.ts";
import type { Rooms } from "./rooms.ts";

/** Ways in which somebody is sent away, and how often it happened: whoever is just coming meanwhile is asked about again. */
export type Farewells = Pick<Sync, "disconnect" | "dismiss" | "shut"> & { readonly count: () => number };

/** Sends members, accounts, or everybody in a workspace away. */
export function createFarewells(attendance: Attendance, rooms: Rooms): Farewells {
  let count = 0;
  const send = (connections: readonly Connection[], end: (connection: Connection) => void) => {
    count += 1;
    connections.forEach(end);
  };
  return {
    count: () => count,
    disconnect: (workspace, member, ...close) =>
      send(attendance.of(workspace, member), (connection) => connection.endWith(...close)),
    dismiss: (account, ...close) =>
      send(
        attendance.all().filter(({ holder }) => holder.account === account),
        (connection) => connection.endWith(...close),
      ),
    shut: (workspace) => {
      send(attendance.within(workspace), (connection) => connection.end("not-there"));
      return rooms.shut(workspace);
    },
  };
}
