import { assert, must } from "#lib/kit/assert.ts";
import type { Instant } from "#lib/kit/instant.ts";
import type { Invite } from "./people.ts";
import type { Commit } from "./store.ts";

/** Throws when the entries of a commit do not continue at `after` without a gap: a mistake of whoever decided. */
export function assertContinuous({ after, entries }: Commit): void {
  assert(
    entries.every(({ seq }, place) => seq === after + place + 1),
    "The entries of a commit do not continue the journal",
  );
}

/** May the joining in a commit take up this invitation? It counts at the instant of the commit's first entry. */
export function isTakenUp({ workspace, entries }: Commit, invite: Invite | null): boolean {
  const { at } = must(entries[0], "A joining without an entry");
  return invite !== null && invite.workspace === workspace && isOpen(invite, at);
}

const isOpen = ({ expiresAt, isRevoked, used, uses }: Invite, at: Instant): boolean =>
  !isRevoked && used < uses && at < expiresAt;
