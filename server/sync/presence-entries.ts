import type { Result } from "#lib/kit/result.ts";
import type { Stop } from "#lib/documents/check-bytes.ts";
import { bytesOf, isRead, readBlock, readUint, reading, stop } from "#lib/documents/check-bytes.ts";
import { presenceFrame } from "./frames.ts";
import type { PresenceRule } from "./ports.ts";

/** One person's presence as a client sends it; the state is not read before it is known to be the client's own, and new. */
export type PresenceEntry = { readonly client: number; readonly clock: number; readonly state: Uint8Array };

/** Reads the entries of a presence message; all of it, and nothing else. */
export const readEntries = (states: Uint8Array): Result<readonly PresenceEntry[], Stop> =>
  reading(() => {
    const from = bytesOf(states);
    const entries: PresenceEntry[] = [];
    for (let left = readUint(from); left > 0; left -= 1)
      entries.push({ client: readUint(from), clock: readUint(from), state: readBlock(from) });
    return isRead(from) ? entries : stop("malformed");
  });

/** What somebody shows: an object of JSON; null when they are gone; undefined when it is neither. */
export function readState(state: Uint8Array): object | null | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(state).toString("utf8"));
    return typeof value === "object" && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined; // whoever sent it is told
  }
}

/** Of a state, the fields that may be shown, with who it is: the server says that, whatever the client claims. */
export function render(state: object, fields: readonly string[], member: string): string {
  const shown = Object.entries(state).filter(([field]) => fields.includes(field));
  return JSON.stringify({ ...Object.fromEntries(shown), member });
}

const fieldsOf = { record: ["screen", "point"], board: ["item", "cursor"] } as const;

/** Which fields of a state the others may see under that rule. */
export const fieldsShown = (
  state: object,
  document: keyof typeof fieldsOf,
  rule: PresenceRule,
): readonly string[] =>
  rule === "members-only"
    ? []
    : fieldsOf[document].filter((field) => rule === "all" || !tellsWhose(field, state));

/** Would that field tell whose an estimate is, where names are hidden: a vector in the hand, or a rationale being written? */
const tellsWhose = (field: string, state: object): boolean =>
  field === "point" || (field === "item" && "item" in state && isRationale(state.item));

const isRationale = (item: unknown): boolean => typeof item === "string" && item.startsWith("rationale/");

const FRAME_BYTES = 32 * 1024;

/** Entries in as many frames as keep each of them small: clients send back what they hear, and may not send large ones. */
export function inFrames(entries: readonly Uint8Array[]): readonly Buffer[] {
  const groups: Uint8Array[][] = [];
  let room = 0;
  for (const entry of entries) {
    if (entry.length > room) {
      groups.push([]);
      room = FRAME_BYTES;
    }
    groups.at(-1)?.push(entry);
    room -= entry.length;
  }
  return groups.map(presenceFrame);
}
