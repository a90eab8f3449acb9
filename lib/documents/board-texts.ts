import type * as Y from "yjs";
import { isId } from "#lib/kit/id.ts";
import { longest } from "#lib/scenario/scenario.ts";
import type { ItemKind } from "./board.ts";

/** The texts that each kind of item has. */
export const textFields = {
  future: ["title", "short", "summary"],
  driver: ["title", "note"],
  category: ["title"],
  actor: ["title"],
  indicator: ["title", "note"],
} as const satisfies Record<ItemKind, readonly string[]>;

const fields = new Set<string>(Object.values(textFields).flat());
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
  const [head, first = "", second = "", third, ...more] = root.split("/");
  if (head !== "text" || more.length > 0) return undefined;
  if (first === "activity" || first === "implication")
    return isId(second) && isId(third) ? longest.text : undefined;
  if (third !== undefined) return undefined;
  const known = first === "question" ? questionFields.includes(second) : isId(first) && fields.has(second);
  if (!known) return undefined;
  return second === "title" ? longest.title : second === "short" ? longest.short : longest.text;
}

/** A text of a board as it stands; empty when nobody wrote it yet. */
export const textIn = (board: Y.Doc, root: string): string => board.getText(root).toString();
