import type { Connection } from "./connection.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { Message } from "./frames.ts";

/** A message about a document's content. */
export type ContentMessage = Extract<Message, { type: "step 1" | "step 2" | "update" }>;

/** A document that somebody has open: its content, and who reads and writes it. */
export type Room = {
  readonly join: (connection: Connection) => void;
  readonly leave: (connection: Connection) => void;
  readonly hear: (connection: Connection, message: ContentMessage) => void;
  /** The whole document as one update, once everything accepted so far is durable. */
  readonly whole: () => Promise<Uint8Array>;
  /** Whose a client id is by what was written under it. */
  readonly ownerOf: (client: number) => MemberId | undefined;
  /** Is nothing under way? */
  readonly isIdle: () => boolean;
  /** Resolves when nothing is under way any more; after that nothing is accepted. */
  readonly close: () => Promise<void>;
};
