import { io, type Socket } from "socket.io-client";
import { answer as answerSchema, type Answer } from "#lib/wire/answer.ts";
import type { WireCommand } from "#lib/wire/command.ts";
import { notice as noticeSchema, type Notice } from "#lib/wire/notice.ts";
import { WIRE_VERSION } from "#lib/wire/version.ts";
import { held, type Held } from "./held.ts";

const PATIENCE_MS = 15_000;

/** The line over which commands go and notices come. */
export type SessionSocket = {
  readonly isConnected: Held<boolean>;
  /** The server's answer; null when the connection broke, or was not there, before one came. */
  readonly send: (command: WireCommand) => Promise<Answer | null>;
  /** Takes up the connection anew, at once. */
  readonly reconnect: () => void;
  /** Tries again after having been turned away. */
  readonly retry: () => void;
  readonly close: () => void;
};

type Parts = {
  readonly workspace: string;
  readonly onNotice: (notice: Notice) => void;
  readonly onConnected: () => void;
  /** The server will not let this person in: removed, or an old version. */
  readonly onTurnedAway: (why: string) => void;
  /** No connection came about: the server is away, or knows nobody by this session. A browser cannot tell which. */
  readonly onNotReached: () => void;
};

/** Opens the line to the session of a workspace and keeps it open. */
export function openSessionSocket(parts: Parts): SessionSocket {
  const { workspace, onNotice, onConnected, onTurnedAway, onNotReached } = parts;
  const isConnected = held(false);
  let isClosed = false;
  const socket: Socket = io("/workspace", {
    path: "/socket.io",
    transports: ["websocket"],
    auth: { workspaceId: workspace, v: WIRE_VERSION },
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 3_000,
    randomizationFactor: 0.5,
  });
  socket.on("connect", () => {
    isConnected.set(true);
    onConnected();
  });
  socket.on("disconnect", (reason) => {
    isConnected.set(false);
    if (reason === "io server disconnect") onTurnedAway(reason); // it will not come back by itself
  });
  socket.on("connect_error", ({ message }) => {
    if (isClosed) return;
    if (socket.active) onNotReached();
    else onTurnedAway(message);
  });
  socket.on("notice", (said: unknown) => {
    const read = noticeSchema.safeParse(said);
    if (read.success) onNotice(read.data); // a kind that a newer server knows is left alone
  });
  return {
    isConnected,
    send: async (command) => {
      if (!socket.connected) return null;
      const heard = await socket
        .timeout(PATIENCE_MS)
        .emitWithAck("command", command)
        .then(
          (said: unknown) => said,
          () => null,
        );
      return heard === null ? null : answerSchema.parse(heard);
    },
    reconnect: () => {
      socket.disconnect();
      socket.connect();
    },
    retry: () => {
      if (!isClosed && !socket.active) socket.connect();
    },
    close: () => {
      isClosed = true;
      socket.disconnect();
    },
  };
}
