import type { Brand } from "./brand.ts";

/** A name for one thing, random or given by a scenario: 1 to 40 letters, digits, `-` and `_`, the first a letter or digit. */
export type Id<Kind extends string> = Brand<string, Kind>;

const form = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;
// Names that the grammar of a board's texts, and the journal's actors, need for themselves.
const reserved = new Set(["prototype", "activity", "implication", "question", "assessment", "host", "clock"]);

// A table looked up under such a name ("toString") would answer with what every object has.
const isInherited = (text: string): boolean => text in Object.prototype;

/** True for a text that may name a thing. */
export const isId = <Kind extends string>(text: unknown): text is Id<Kind> =>
  typeof text === "string" && form.test(text) && !reserved.has(text) && !isInherited(text);
