import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Values } from "#lib/simplex/values.ts";
import { answer } from "#lib/wire/answer.ts";
import { routes } from "#lib/wire/routes.ts";
import { WIRE_VERSION } from "#lib/wire/version.ts";

type Door = {
  readonly base: string;
  readonly workspace: string;
  readonly cookie: () => string;
  /** The record says something else. */
  readonly onChange: () => void;
  /** One may not be here any more. */
  readonly onGone: () => void;
};

/** A room as somebody is in it: the record, the line for commands, and what of oneself is shown. */
export type Room = {
  readonly record: Y.Doc;
  /** Shows the point in one's hand; null when there is none. */
  readonly show: (point: Values | null) => void;
  /** Gives a command; the code of its refusal, or null when it was done. */
  readonly give: (command: object) => Promise<string | null>;
};

const PATIENCE_MS = 15_000;
const LONGEST_PAUSE_MS = 5_000;

/** Opens the record and the line for commands, and keeps both until one may not be here any more. */
export function openRoom({ base, workspace, cookie, onChange, onGone }: Door): Room {
  class Dressed extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: cookie() } });
    }
  }
  const provider = new WebsocketProvider(
    `${base.replace("http", "ws")}${routes.sync}/${workspace}`,
    "record",
    new Y.Doc(),
    {
      // @ts-expect-error -- ws speaks as a browser's socket does, and says it in types of its own
      WebSocketPolyfill: Dressed,
      disableBc: true,
      params: { v: String(WIRE_VERSION) },
      maxBackoffTime: LONGEST_PAUSE_MS,
    },
  );
  const socket = io(`${base}/workspace`, {
    path: "/socket.io/",
    transports: ["websocket"],
    extraHeaders: { cookie: cookie() },
    auth: { workspaceId: workspace, v: WIRE_VERSION },
    reconnectionDelayMax: LONGEST_PAUSE_MS,
    forceNew: true,
  });
  provider.doc.on("update", onChange);
  provider.on("sync", onChange);
  provider.on("closed", () => {
    provider.destroy();
    socket.disconnect();
    onGone();
  });
  const show = (point: Values | null) =>
    provider.awareness.setLocalState({ screen: "forecast", ...(point === null ? {} : { point }) });
  show(null);
  return {
    record: provider.doc,
    show,
    give: async (command) => {
      const asked = { id: randomUUID(), ...command };
      const said: unknown = await socket.timeout(PATIENCE_MS).emitWithAck("command", asked);
      const read = answer.parse(said);
      return read.ok ? null : read.error.code;
    },
  };
}
