import { readUpdate, readVector } from "#lib/documents/check-read.ts";
import { bringsNews, mostOfUpdate } from "#lib/documents/check-update.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { createAudience } from "./audience.ts";
import type { Connection } from "./connection.ts";
import { answersFrom, bytesContent } from "./content.ts";
import { updateFrame } from "./frames.ts";
import type { Shown, SyncPorts } from "./ports.ts";
import type { Room } from "./room.ts";
import { mergeInGroups } from "./stored-parts.ts";

/** The room of one record: read by every member, written by the server alone. */
export type RecordRoom = Room & { readonly show: (record: Shown) => void };

/** "Service restart": any code below 4400 makes a client come back, and then it is given the record under its new generation. */
const REBUILT = 1012;

type Needs = { readonly ports: SyncPorts; readonly workspace: WorkspaceId; readonly now: () => number };

/** The room of a record, from the parts in which the store has it. */
export function createRecordRoom(parts: readonly Uint8Array[], { ports, workspace, now }: Needs): RecordRoom {
  const broken = (count: number) =>
    ports.log.error({ workspace, document: "record", count }, "stored updates do not decode");
  let content = bytesContent(parts, broken);
  let answer = answersFrom(content);
  const connections = new Set<Connection>();
  let news: Uint8Array[] = [];
  let turn: NodeJS.Immediate | null = null;

  const audience = createAudience(
    {
      limits: ports.limits,
      now,
      catchUp(connection, vector) {
        audience.admit(connection);
        connection.send(updateFrame(content.since(vector)));
      },
    },
    content.vector(),
  );
  const flush = () => {
    turn = null;
    for (const update of mergeInGroups(news)) audience.show(update);
    news = [];
  };
  const replace = (whole: Uint8Array) => {
    content = bytesContent([whole], broken);
    answer = answersFrom(content);
    news = [];
    audience.restart(content.vector());
    [...connections].forEach((connection) => connection.endWith(REBUILT, "rebuilt"));
  };
  const look = (connection: Connection, update: Uint8Array) => {
    const read = readUpdate(update, mostOfUpdate);
    if (!read.ok) connection.end(read.error.code === "too-large" ? "too-large" : "malformed");
    else if (bringsNews(read.value, content.known())) connection.end("not-allowed");
  };
  return {
    join: (connection) => void connections.add(connection),
    leave(connection) {
      connections.delete(connection);
      audience.leave(connection);
    },
    hear(connection, message) {
      if (message.type !== "step 1") return look(connection, message.update);
      if (!readVector(message.vector).ok) return connection.end("malformed");
      audience.admit(connection);
      connection.send(answer(message.vector));
    },
    show(record) {
      if ("rebuilt" in record) return replace(record.rebuilt);
      content.add(record.update);
      news.push(record.update);
      turn ??= setImmediate(flush);
    },
    whole: async () => content.all(),
    ownerOf: () => undefined,
    isIdle: () => turn === null,
    async close() {
      if (turn !== null) clearImmediate(turn);
    },
  };
}
