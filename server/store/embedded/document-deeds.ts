import type { DatabaseSync } from "node:sqlite";
import type { Deeds } from "#server/store/deeds.ts";
import type { DocumentName } from "#server/store/store.ts";
import { bytesIn, idIn, numberIn } from "./columns.ts";
import type { DocumentLog } from "./document-log.ts";
import { isUpdate } from "./merge-pieces.ts";
import { prepare } from "./statement.ts";

/** What the embedded store does with documents; `onUnusable` is told of one in which something does not decode. */
export function documentDeeds(
  database: DatabaseSync,
  log: DocumentLog,
  onUnusable: (name: DocumentName) => void,
): Pick<Deeds, "document" | "append" | "clientsOf" | "boardVersion"> {
  const own = prepare(
    database,
    `INSERT INTO bc_clients (workspace, client, member) VALUES (?, ?, ?)
     ON CONFLICT (workspace, client) DO UPDATE SET member = excluded.member`,
  );
  const clients = prepare(database, "SELECT client, member FROM bc_clients WHERE workspace = ?");
  const version = prepare(database, "SELECT bytes FROM bc_board_versions WHERE workspace = ? AND seq = ?");
  return {
    document(name) {
      const { pieces, seq } = log.read(name);
      const usable = pieces.filter(({ bytes }) => isUpdate(bytes));
      if (usable.length < pieces.length) onUnusable(name);
      const [first] = usable;
      const snapshot = first?.seq === 0 ? first.bytes : null;
      return { snapshot, tail: usable.filter((piece) => piece.seq > 0).map(({ bytes }) => bytes), seq };
    },
    append(workspace, updates) {
      updates.forEach((update) =>
        update.clients.forEach((client) => own.run(workspace, client, update.author)),
      );
      return log.put({ workspace, document: "board" }, updates);
    },
    clientsOf: (workspace) =>
      new Map(clients.all(workspace).map((row) => [numberIn(row, "client"), idIn<"Member">(row, "member")])),
    boardVersion(workspace, seq) {
      const row = version.first(workspace, seq);
      return row === undefined ? null : bytesIn(row, "bytes");
    },
  };
}
