import type { Answer } from "#lib/wire/answer.ts";
import type { WorkspaceView } from "#lib/wire/api.ts";
import { ballotBox, type BallotBox } from "./ballot.ts";
import { caretaker, type Marks, type Trouble } from "./caretaker.ts";
import type { ServerClock } from "./clock.ts";
import type { CommandBody } from "./command-body.ts";
import { openDocuments, type Documents } from "./documents.ts";
import { doorkeeper, type Shut } from "./doorkeeper.ts";
import { giveCommand } from "./give-command.ts";
import { held, type Held } from "./held.ts";
import { lookIn } from "./look-in.ts";
import { openKept } from "./open-kept.ts";
import { openOutbox, type Outbox } from "./outbox.ts";
import { reached } from "./reached.ts";
import { openSessionSocket } from "./session-socket.ts";
import type { Asides } from "./set-aside.ts";
import { settledSoon } from "./settled-soon.ts";

/** A workspace one is in: what its screens ask for. */
export type OpenRoom = Pick<Documents, "record" | "board" | "isReady"> & {
  readonly workspace: string;
  readonly self: Held<WorkspaceView>;
  readonly ballots: BallotBox;
  readonly outbox: Outbox;
  /** Is there a line for commands? */
  readonly isConnected: Held<boolean>;
  readonly clock: ServerClock;
  readonly marks: Held<Marks | null>;
  /** The round for which one was asked for an estimate. */
  readonly nudged: Held<string | null>;
  readonly trouble: Held<Trouble | null>;
  /** Copies of the board that the server did not take. */
  readonly asides: Asides;
  /** False where the browser keeps nothing beyond this page. */
  readonly isLasting: boolean;
  readonly command: (body: CommandBody) => Promise<Answer>;
  /** Asks the server again who one is. */
  readonly refresh: () => Promise<void>;
  readonly reconnect: () => void;
  readonly close: () => void;
};

type Parts = {
  readonly workspace: string;
  readonly view: WorkspaceView;
  readonly clock: ServerClock;
  readonly shut: Shut;
};

const RETRY_MS = 5_000;
const LINE_PATIENCE_MS = 2_000;

/** Opens both documents, the outbox and the line for commands for a member, and keeps them right while roles and versions change. */
export async function furnish({ workspace, view, clock, shut }: Parts): Promise<OpenRoom> {
  const { store, asides } = await openKept(workspace, view);
  const { isLasting } = store;
  const self = held(view);
  let opened: Documents | null = null;
  const closings: (() => void)[] = [store.close];
  const close = () => {
    for (const end of closings.splice(0)) end();
  };
  const door = doorkeeper({
    self,
    look: () => lookIn(workspace, clock),
    documents: () => opened,
    shut: (...how) => (close(), shut(...how)),
    onRole: (...how) => care.onRole(...how),
  });
  const care = caretaker({ door, asides, documents: () => opened });
  const documents = await openDocuments({
    workspace,
    self,
    isLasting,
    onClosed: (...how) => void care.onClosed(...how),
  });
  opened = documents;
  const outbox = await openOutbox({ store, send: (command) => socket.send(command), place: risingPlaces() });
  const socket = openSessionSocket({
    workspace,
    onNotice: care.onNotice,
    onTurnedAway: (why) => void care.onTurnedAway(why).then(() => setTimeout(socket.retry, RETRY_MS)),
    onNotReached: () => void door.refresh(), // shuts only when the server answers that one is signed out
    onConnected: () => {
      care.onConnected();
      void door.refresh().then(() => outbox.flush());
    },
  });
  const again = setInterval(() => void (socket.isConnected.now() && outbox.flush()), RETRY_MS);
  const reconnect = () => {
    documents.reconnect();
    socket.reconnect();
  };
  closings.push(documents.close, socket.close, () => clearInterval(again), onNetwork(reconnect));
  const { isConnected, send } = socket;
  const settled: Parameters<typeof giveCommand>[1]["settled"] = async ({ type }, seq) => {
    await reached(documents.record, seq);
    if (changesSelf.has(type)) await door.refresh();
  };
  const command = (body: CommandBody) => giveCommand(body, { isConnected, send, outbox, settled });
  const { record, board } = documents;
  const isReady = readyOf(documents, isConnected);
  const { marks, nudged, trouble } = care;
  const { refresh } = door;
  const kept = { asides, isLasting, outbox, ballots: ballotBox(store) };
  const parts = { workspace, self, record, board, isReady, isConnected, clock, ...kept };
  return { ...parts, marks, nudged, trouble, command, refresh, reconnect, close };
}

/** Resolves when there is something to show, and a line for commands or no hope of one soon. */
async function readyOf(documents: Documents, isConnected: Held<boolean>): Promise<void> {
  const line = settledSoon(isConnected, (is) => is, LINE_PATIENCE_MS);
  await Promise.all([documents.isReady, line]);
}

/** Believes a browser that says it lost or found the network: a dead line would be noticed after 30 s only. Returns its end. */
function onNetwork(reconnect: () => void): () => void {
  addEventListener("online", reconnect);
  addEventListener("offline", reconnect);
  return () => {
    removeEventListener("online", reconnect);
    removeEventListener("offline", reconnect);
  };
}

/** Commands after which one's seat, receipt or role may be another. */
const changesSelf: ReadonlySet<string> = new Set(["seal", "estimate", "take-over", "open-round"]);

/** Keys in the order in which they were asked for, also across pages. */
function risingPlaces(): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Date.now());
    return String(last).padStart(16, "0");
  };
}
