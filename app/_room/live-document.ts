import * as decoding from "lib0/decoding";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { routes } from "#lib/wire/routes.ts";
import { countingSocket } from "./counting-socket.ts";
import { held, type Held } from "./held.ts";
import { ledger } from "./ledger.ts";
import { placesTouched, textsAt, type Unsent } from "./touched-texts.ts";

const ACKNOWLEDGEMENT = 100;

type Updated = [bytes: Uint8Array, origin: unknown, document: Y.Doc, transaction: Y.Transaction];

/** How a live document stands with the server. At that many places an edit waits that could still be lost. */
export type DocumentState = {
  readonly isConnected: boolean;
  readonly isSynced: boolean;
  readonly waiting: number;
};

/** A document that is kept in step with the server's for as long as it is open. */
export type LiveDocument = {
  readonly document: Y.Doc;
  readonly awareness: Awareness;
  readonly state: Held<DocumentState>;
  /** The places touched by edits that are not durable yet. */
  readonly touched: () => readonly string[];
  /** The texts among them, as they stand now. */
  readonly unsent: () => readonly Unsent[];
  /** Takes up the connection anew, at once. */
  readonly reconnect: () => void;
  readonly close: () => void;
};

type Asked = {
  readonly workspace: string;
  readonly name: "board" | "record";
  readonly document: Y.Doc;
  /** The places of edits that an earlier page could not get to the server. */
  readonly waiting?: readonly string[];
  /** Whoever keeps the document here: what it writes into the document is no edit. */
  readonly keeper?: unknown;
  /** The server closed for good, or asks for patience (1013). */
  readonly onClosed: (code: number) => void;
};

/** Opens a live document over the y-websocket protocol and counts what the server has acknowledged as durable. */
export function openDocument({
  workspace,
  name,
  document,
  waiting = [],
  keeper,
  onClosed,
}: Asked): LiveDocument {
  const account = ledger(waiting);
  const state = held<DocumentState>({ isConnected: false, isSynced: false, waiting: waiting.length });
  const update = (change: Partial<DocumentState>) =>
    state.set({ ...state.now(), waiting: account.waiting().length, ...change });
  // before the provider's own listener, so that an edit is counted when its message goes out
  document.on("update", (...[, origin, , transaction]: Updated) => {
    if (!transaction.local || origin === keeper) return;
    account.edited(placesTouched(document, transaction));
    update({});
  });
  const provider = connect({ workspace, name, document }, account);
  provider.messageHandlers[ACKNOWLEDGEMENT] = (_answer, message) => {
    account.acknowledged(decoding.readVarUint(message));
    update({});
  };
  provider.on("status", ({ status }) => update({ isConnected: status === "connected" }));
  provider.on("sync", (isSynced) => update({ isSynced }));
  provider.on("connection-close", (event) => {
    update({ isConnected: false, isSynced: false });
    if (event?.code === 1013) onClosed(1013);
  });
  provider.on("closed", ({ code }) => onClosed(code));
  return {
    document,
    awareness: provider.awareness,
    state,
    touched: account.waiting,
    unsent: () => textsAt(document, account.waiting()),
    reconnect: () => {
      provider.disconnect();
      provider.connect();
    },
    close: () => {
      provider.awareness.destroy();
      provider.destroy();
    },
  };
}

type Address = Pick<Asked, "workspace" | "name" | "document">;

function connect(
  { workspace, name, document }: Address,
  account: ReturnType<typeof ledger>,
): WebsocketProvider {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  return new WebsocketProvider(
    `${scheme}//${location.host}${routes.sync}`,
    `${workspace}/${name}`,
    document,
    {
      disableBc: true,
      params: { v: "1", ack: "1" },
      WebSocketPolyfill: countingSocket({ opened: account.connected, sent: account.sent }),
    },
  );
}
