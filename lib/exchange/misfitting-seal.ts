import type { Entry } from "#lib/journal/entry.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Event } from "#lib/session/event.ts";
import { sealDigest } from "#lib/session/seal.ts";
import type { Misfits } from "./finding.ts";

type Revealed = Extract<Event, { type: "round revealed" }>;
type Told = { readonly workspace: WorkspaceId; readonly journal: readonly Entry[] };

/** The first opening whose digest was not among those locked, or the first reveal that left a seal unopened. */
export async function misfittingSeal({ workspace, journal }: Told): Promise<Misfits | null> {
  const reveals = journal.flatMap(({ seq, event }) =>
    event.type === "round revealed" ? [{ seq, event }] : [],
  );
  const found = await Promise.all(
    reveals.map(({ seq, event }) => misfitIn(event, { seq, workspace, journal })),
  );
  return found.find((misfit) => misfit !== null) ?? null;
}

async function misfitIn(
  { round, openings }: Revealed,
  { seq, workspace, journal }: Told & { readonly seq: number },
): Promise<Misfits | null> {
  const left = new Set(
    journal.flatMap(({ event }) =>
      event.type === "round locked" && event.round === round ? event.digests : [],
    ),
  );
  const digests = await Promise.all(
    openings.map(async (opening) => ({
      seat: opening.seat,
      digest: await sealDigest(opening.nonce, { workspace, round, ...opening }),
    })),
  );
  for (const { seat, digest } of digests) {
    if (!left.delete(digest)) return { fits: false, part: "seal", seq, seat };
  }
  return left.size === 0 ? null : { fits: false, part: "seal", seq, seat: null };
}
