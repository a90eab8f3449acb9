import { longest } from "#lib/scenario/scenario.ts";

/** What is wrong with a name, in a sentence; undefined when nothing is. */
export function nameTrouble(name: string): string | undefined {
  const text = name.trim();
  if (text === "") return "Write a name. Initials will do.";
  if (text.length > longest.name) return `That is ${text.length} characters long; ${longest.name} fit.`;
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) || !text.isWellFormed())
    return "There is a character in it that cannot be seen. Type the name instead of pasting it.";
  return undefined;
}
