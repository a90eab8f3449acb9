import { wordsOf } from "#app/_room/refusal-words.ts";
import type { Facts } from "#lib/kit/result.ts";

type Told = {
  readonly facts?: Facts;
  readonly detail?: string | undefined;
  readonly retryAfter?: number | undefined;
};

/** One sentence for what a door, or Home, was answered with: the server's own where it gave one. */
export function doorWords(code: string, { facts = {}, detail, retryAfter }: Told = {}): string {
  if (code === "offline") return "The server cannot be reached. Try again when there is a connection.";
  if (code === "too-many") return `Too many attempts from here. Try again in ${retryAfter ?? 60} seconds.`;
  return detail ?? wordsOf(code, facts);
}
