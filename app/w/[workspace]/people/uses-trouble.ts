const MOST_USES = 1000;

/** What is wrong with how many people a link is for, in a sentence; undefined when nothing is. */
export function usesTrouble(typed: string): string | undefined {
  const text = typed.trim();
  const count = Number(text);
  if (text === "" || !Number.isInteger(count) || count < 1) return "A whole number from 1 on.";
  return count > MOST_USES ? `${MOST_USES.toLocaleString("en-GB")} at most; make two links.` : undefined;
}
