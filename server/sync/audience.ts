import * as Y from "yjs";
import type { Connection } from "./connection.ts";
import { updateFrame } from "./frames.ts";
import type { SyncLimits } from "./limits.ts";

/** Everyone to whom a document's changes are shown. */
export type Audience = {
  /** Whoever was given the whole of it is shown every change from now on; also after having been too slow. */
  readonly admit: (connection: Connection) => void;
  readonly leave: (connection: Connection) => void;
  /** Shows an update to everyone but, where given, the one who made it. */
  readonly show: (update: Uint8Array, but?: Connection) => void;
  /** From now on this is what has been shown: the document was loaded anew. */
  readonly restart: (vector: Uint8Array) => void;
};

type Needs = {
  readonly limits: SyncLimits;
  readonly now: () => number;
  /** Sends somebody who was too slow everything beyond a state vector, and admits them again. */
  readonly catchUp: (connection: Connection, vector: Uint8Array) => void;
};

/** An audience of a document that goes as far as `vector`. Nobody's backlog grows beyond bounds: see README, rule 9. */
export function createAudience({ limits, now, catchUp }: Needs, vector: Uint8Array): Audience {
  const listening = new Set<Connection>();
  const behind = new Map<
    Connection,
    { readonly vector: Uint8Array; readonly since: number; asked: boolean }
  >();
  let shown = Y.decodeStateVector(vector);
  let timer: NodeJS.Timeout | null = null;

  const look = () => {
    timer = null;
    for (const [connection, state] of behind) {
      if (connection.backlog() > limits.closeBacklog || now() - state.since > limits.staleMs)
        connection.end("later");
      else if (!state.asked && connection.backlog() <= limits.presenceBacklog) {
        state.asked = true;
        catchUp(connection, state.vector);
      }
    }
    if (behind.size > 0) watch();
  };
  const watch = () => (timer ??= setTimeout(look, limits.presenceTickMs).unref());

  return {
    admit(connection) {
      behind.delete(connection);
      listening.add(connection);
    },
    leave(connection) {
      behind.delete(connection);
      listening.delete(connection);
    },
    restart(next) {
      shown = Y.decodeStateVector(next);
    },
    show(update, but) {
      const frame = updateFrame(update);
      for (const connection of listening) {
        if (connection === but) continue;
        if (connection.backlog() <= limits.updateBacklog) connection.send(frame);
        else {
          listening.delete(connection);
          behind.set(connection, { vector: encodeVector(shown), since: now(), asked: false });
        }
      }
      for (const [client, clock] of Y.parseUpdateMeta(update).to)
        shown.set(client, Math.max(clock, shown.get(client) ?? 0));
      if (behind.size > 0) watch();
    },
  };
}

// An encoded state vector is nothing but the map written out, which Yjs does for a map as well as for a document.
const encodeVector = (vector: Map<number, number>): Uint8Array => Y.encodeStateVector(vector);
