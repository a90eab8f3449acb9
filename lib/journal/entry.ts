import { must } from "#lib/kit/assert.ts";
import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { canonical } from "#lib/kit/json.ts";
import { isDigest, sha256 } from "#lib/kit/sha256.ts";
import type { Actor, Event } from "#lib/session/event.ts";

/** One line of the journal. `hash` is SHA-256 of the canonical JSON (RFC 8785) of the rest; `previous` is the hash before it. */
export type Entry = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly event: Event;
  readonly previous: Digest;
  readonly hash: Digest;
};

const zeros = "0".repeat(64);

/** What the first entry names as the one before it: 64 zeros. */
export const genesis: Digest = must(isDigest(zeros) ? zeros : undefined);

/** An entry chained to the one before it. */
export async function chained(entry: Omit<Entry, "hash">): Promise<Entry> {
  return { ...entry, hash: await hashOf(entry) };
}

/** The hash that an entry must carry. */
export function hashOf({ seq, at, actor, event, previous }: Omit<Entry, "hash">): Promise<Digest> {
  return sha256(canonical({ seq, at, actor, event, previous }));
}
