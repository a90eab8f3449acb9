import { readUpdate, readVector } from "#lib/documents/check-read.ts";
import { bringsNews, mostOfUpdate } from "#lib/documents/check-update.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Audience } from "./audience.ts";
import { createAudience } from "./audience.ts";
import type { Connection } from "./connection.ts";
import type { BytesContent } from "./content.ts";
import { answersFrom, bytesContent } from "./content.ts";
import { updateFrame } from "./frames.ts";
import type { SyncLimits } from "./limits.ts";
import type { Shown, SyncPorts } from "./ports.ts";
import { reasonFor } from "./reason-for.ts";
import type { ContentMessage, Room } from "./room.ts";
import { mergeInGroups } from "./stored-parts.ts";

/** "Service restart": a code below 4400 makes a client come back, and then it is given the record under its new generation. */
const REBUILT = 1012;

type Needs = { readonly ports: SyncPorts; readonly workspace: WorkspaceId; readonly now: () => number };

/** The room of one record: read by every member, written by the server alone, served from bytes. */
export class RecordRoom implements Room {
  readonly #connections = new Set<Connection>();
  readonly #audience: Audience;
  readonly #limits: SyncLimits;
  readonly #broken: (count: number) => void;
  #content: BytesContent;
  #answer: (vector: Uint8Array) => Buffer;
  #news: Uint8Array[] = [];
  #turn: NodeJS.Immediate | null = null;

  constructor(parts: readonly Uint8Array[], { ports, workspace, now }: Needs) {
    this.#broken = (count) =>
      ports.log.error({ workspace, document: "record", count }, "stored updates do not decode");
    this.#limits = ports.limits;
    this.#content = bytesContent(parts, this.#broken);
    this.#answer = answersFrom(this.#content);
    const catchUp = (connection: Connection, vector: Uint8Array) => {
      this.#audience.admit(connection);
      connection.send(updateFrame(this.#content.since(vector)));
    };
    this.#audience = createAudience({ limits: ports.limits, now, catchUp }, this.#content.vector());
  }

  join(connection: Connection): void {
    this.#connections.add(connection);
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.#audience.leave(connection);
  }

  hear(connection: Connection, message: ContentMessage): void {
    if (message.type !== "step 1") return this.#look(connection, message.update);
    if (!readVector(message.vector).ok) return connection.end("malformed");
    if (connection.backlog() > this.#limits.updateBacklog) return connection.end("later");
    this.#audience.admit(connection);
    connection.send(this.#answer(message.vector));
  }

  /** Shows what has just been committed, together with all that is committed in the same turn. */
  show(record: Shown): void {
    if ("rebuilt" in record) return this.#replace(record.rebuilt);
    this.#content.add(record.update);
    this.#news.push(record.update);
    this.#turn ??= setImmediate(() => this.#flush());
  }

  async whole(): Promise<Uint8Array> {
    return this.#content.all();
  }

  ownerOf(): undefined {
    return undefined; // nobody has ever written here
  }

  isIdle(): boolean {
    return this.#turn === null;
  }

  async close(): Promise<void> {
    if (this.#turn !== null) clearImmediate(this.#turn);
  }

  #flush(): void {
    this.#turn = null;
    mergeInGroups(this.#news).forEach((update) => this.#audience.show(update));
    this.#news = [];
  }

  #replace(whole: Uint8Array): void {
    this.#content = bytesContent([whole], this.#broken);
    this.#answer = answersFrom(this.#content);
    this.#news = [];
    this.#audience.restart(this.#content.vector());
    [...this.#connections].forEach((connection) => connection.endWith(REBUILT, "rebuilt"));
  }

  /** Whatever anyone has to say of a record, it must be no news. */
  #look(connection: Connection, update: Uint8Array): void {
    const read = readUpdate(update, mostOfUpdate);
    if (!read.ok) connection.end(reasonFor(read.error.code));
    else if (bringsNews(read.value, this.#content.known())) connection.end("not-allowed");
  }
}
