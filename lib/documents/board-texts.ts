import type * as Y from "yjs";
import { isId } from "#lib/kit/id.ts";
import { longest } from "#lib/scenario/scenario.ts";
import type { ItemKind } from "./board.ts";

/** The texts that each kind of item has. */
const textFields = {
  future: ["title", "short", "summary"],
  driver: ["title", "note"],
  category: ["title"],
  actor: ["title"],
  indicator: ["title", "note"],
} as const satisfies Record<ItemKind, readonly string[]>;

const fields = new Set<string>(Object.values(textFields).flat());
const families = new Set(["activity", "implication"]);
const questionFields = ["title", "background", "resolution"];

/** The names of a board's root texts, one function per family of the grammar. */
export const textOf = {
  item: (id: string, field: "title" | "short" | "summary" | "note") => `text/${id}/${field}`,
  activity: (future: string, category: string) => `text/activity/${future}/${category}`,
  implication: (future: string, actor: string) => `text/implication/${future}/${actor}`,
  question: (field: "title" | "background" | "resolution") => `text/question/${field}`,
  assessment: "text/assessment",
} as const;

/**
 * How long the root text of that name may be, in UTF-16 code units; undefined when the grammar knows no such text. Titles are
 * one line, everything else is Markdown.
 */
export function longestText(root: string): number | undefined {
  if (root === textOf.assessment) return longest.text;
  const [head, ...names] = root.split("/");
  if (head !== "text" || !isNamed(names)) return undefined;
  const field = names.length === 2 ? names[1] : undefined;
  if (field === "title") return longest.title;
  return field === "short" ? longest.short : longest.text;
}

/** Does the grammar know a text of these names, the word `text` left out? */
function isNamed(names: readonly string[]): boolean {
  if (names.length === 3) return isPair(names);
  if (names.length !== 2) return false;
  const [first = "", field = ""] = names;
  return first === "question" ? questionFields.includes(field) : isId(first) && fields.has(field);
}

const isPair = ([family = "", future, other]: readonly string[]): boolean =>
  families.has(family) && isId(future) && isId(other);

/** A text of a board as it stands; empty when nobody wrote it yet. */
export const textIn = (board: Y.Doc, root: string): string => board.getText(root).toString();
