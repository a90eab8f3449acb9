import type { DatabaseSync } from "node:sqlite";
import type { DocumentName } from "#server/store/store.ts";
import type { DocumentLog } from "./document-log.ts";
import { mergePieces } from "./merge-pieces.ts";
import { transaction } from "./transaction.ts";
import type { Trouble } from "./trouble.ts";

/** Documents that wait for their pieces to become one snapshot. */
export type Compactor = {
  /** Notes a document that grew long, or in which something does not decode. */
  readonly add: (name: DocumentName) => void;
  readonly isIdle: () => boolean;
  /** Compacts one document that waits, in one transaction. One that fails stays as it is, and is tried again when it grows. */
  readonly next: (log: DocumentLog) => void;
};

/** A compactor for a database; what cannot be used is set aside and reported. */
export function compactor(database: DatabaseSync, report: (trouble: Trouble) => void): Compactor {
  const waiting = new Map<string, DocumentName>();
  return {
    add: (name) => void waiting.set(`${name.workspace}/${name.document}`, name),
    isIdle: () => waiting.size === 0,
    next(log) {
      const [key, name] = waiting.entries().next().value ?? [];
      if (key === undefined || name === undefined) return;
      waiting.delete(key);
      try {
        compact(name, log);
      } catch (cause) {
        report({ kind: "not compacted", name, cause: String(cause) });
      }
    },
  };

  function compact(name: DocumentName, log: DocumentLog): void {
    const { snapshot, unusable } = mergePieces(log.read(name).pieces);
    transaction(database, () => {
      unusable.forEach((piece) => log.setAside(name, piece));
      log.replace(name, snapshot, 0);
    });
    unusable.forEach(({ seq }) => report({ kind: "quarantined", name, seq }));
  }
}
