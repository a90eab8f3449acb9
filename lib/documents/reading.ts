import type * as Y from "yjs";

/**
 * A narrow look at one of the two documents: which roots it depends on, and what it makes of them. `roots` are names of root
 * types (or, for texts, exact names of root texts); `read` is called again only when one of them changes and returns plain data.
 */
export type Reading<Value> = {
  readonly document: "board" | "record";
  readonly roots: readonly string[];
  readonly read: (document: Y.Doc) => Value;
};
