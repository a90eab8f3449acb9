/** The one or two letters that stand for a person on a disc: "C" for "Analyst C", "IB" for "Ilse Berg", "Il" for "Ilse". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1) ?? "";
  if (words.length === 1) return lettersOf(last, 2) || "?";
  // "Analyst C", "Analyst 12": the last word alone tells them apart
  if (/^(.|\d\d)$/u.test(last)) return last;
  return `${lettersOf(words[0] ?? "", 1)}${lettersOf(last, 1)}`.toLocaleUpperCase("en-GB");
}

const lettersOf = (word: string, count: number): string => Array.from(word).slice(0, count).join("");
