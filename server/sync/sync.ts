import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { CloseReason } from "#lib/wire/close.ts";
import type { Attendance } from "./attendance.ts";
import { createAttendance } from "./attendance.ts";
import type { Holder } from "./connection.ts";
import type { Counters } from "./counters.ts";
import { newCounters } from "./counters.ts";
import { createFarewells } from "./farewells.ts";
import type { SyncLimits } from "./limits.ts";
import type { PresenceRule, Sync, SyncPorts } from "./ports.ts";
import { Rooms } from "./rooms.ts";
import { createReception } from "./reception.ts";
import { createStrikes } from "./strikes.ts";
import { createDoor } from "./upgrade.ts";

// A clock that never goes back; what is kept bears the time of `ports.now`.
const now = () => performance.now();

/** The live documents: everything between a socket and the store (see README). */
export function createSync(ports: SyncPorts): Sync {
  const { limits } = ports;
  const counters = newCounters();
  const strikes = createStrikes(limits, now);
  const rules = new Map<WorkspaceId, PresenceRule>();
  const listeners: ((workspace: WorkspaceId) => void)[] = [];
  const attendance = createAttendance(limits, (workspace) =>
    listeners.forEach((listener) => listener(workspace)),
  );
  const rooms = new Rooms({
    ports,
    now,
    strikes,
    counters,
    rule: (workspace) => rules.get(workspace) ?? "all",
  });
  const rounds = makeRounds(limits, attendance, rooms);
  let isClosing = false;
  const mayNot = (holder: Holder): boolean =>
    isClosing || attendance.isFull(holder) || (holder.mayWrite && strikes.isPaused(holder.member));
  const objection = (holder: Holder): CloseReason | null => (mayNot(holder) ? "later" : null);
  const farewells = createFarewells(attendance, rooms);
  const admitted = createReception({ ports, now, counters, attendance, rooms });

  return {
    enter: createDoor({
      ports,
      objection,
      state: () => ({ isClosing, disconnections: farewells.count() }),
      admitted,
    }),
    show: (workspace, record) => rooms.show(workspace, record),
    board: async (workspace) =>
      await (await rooms.within({ workspace, document: "board" }, ({ room }) => room)).whole(),
    setPresence(workspace, rule) {
      if (rule === (rules.get(workspace) ?? "all")) return;
      if (rule === "all") rules.delete(workspace);
      else rules.set(workspace, rule);
      rooms.of(workspace).forEach(({ presence }) => presence.renew());
    },
    disconnect: farewells.disconnect,
    dismiss: farewells.dismiss,
    async shut(workspace) {
      await farewells.shut(workspace);
      rules.delete(workspace);
    },
    present: attendance.present,
    onPresence: (listener) => void listeners.push(listener),
    stats: () => statsOf(counters, { sockets: attendance.all().length, rooms: rooms.count() }),
    async close() {
      isClosing = true;
      rounds.forEach((round) => clearInterval(round));
      attendance.all().forEach((connection) => connection.end("later"));
      await rooms.close();
    },
  };
}

const statsOf = (
  counters: Counters,
  now: { readonly sockets: number; readonly rooms: number },
): ReturnType<Sync["stats"]> => ({ ...counters, closed: { ...counters.closed }, ...now });

/** What has to be done every now and then: connections kept alive or given up, presence renewed. */
const makeRounds = (limits: SyncLimits, attendance: Attendance, rooms: Rooms): readonly NodeJS.Timeout[] => [
  setInterval(() => attendance.all().forEach((connection) => connection.sweep()), limits.sweepMs).unref(),
  setInterval(() => rooms.all().forEach(({ presence }) => presence.renew()), limits.keepAliveMs).unref(),
];
