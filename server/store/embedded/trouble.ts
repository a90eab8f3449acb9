import type { DocumentName } from "#server/store/store.ts";

/** Something the store got over by itself, but that whoever runs it should know. */
export type Trouble =
  /** Bytes that are no update were kept aside (`bc_quarantine`); `seq` 0 stands for the snapshot. The document goes on without them. */
  | { readonly kind: "quarantined"; readonly name: DocumentName; readonly seq: number }
  | { readonly kind: "not compacted"; readonly name: DocumentName; readonly cause: string };
