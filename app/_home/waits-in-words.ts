import type { WorkspaceCard } from "#lib/wire/api.ts";

/** What waits for the reader in a workspace, or where they stand in it. */
export function waitsInWords({ waits, stage, round, role }: WorkspaceCard): string {
  if (waits === "estimate")
    return stage === "watching"
      ? "You have not estimated yet"
      : `Round ${round ?? 1} is open, you have not estimated`;
  if (waits === "seal") return `Round ${round ?? 1} is sealed, you have not sealed`;
  return role === "observer" ? "You look on" : "Nothing waits for you";
}

/** What stands in place of numbers that are not there. */
export function noNumbersInWords({ stage, futures }: WorkspaceCard): string {
  switch (stage) {
    case "framing":
      return `${futures.length} futures named, no aggregate before a round`;
    case "sealed":
    case "locked":
      return "Sealed: numbers appear at the reveal";
    default:
      return "Too few estimates for an aggregate";
  }
}
