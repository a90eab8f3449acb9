import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { Entry } from "#lib/journal/entry.ts";
import type { Event, Said } from "#lib/session/event.ts";
import { sealDigest } from "#lib/session/seal.ts";
import type { RoundId, SeatId } from "#lib/session/session.ts";
import type { ExportedRound, ExportFile } from "./export-file.ts";

/** One thing that one analyst said in a round, from when until when it stood. */
export type Statement = Said & {
  readonly round: ExportedRound;
  readonly seat: SeatId;
  readonly seq: number;
  readonly startedAt: Instant;
  /** Null while it stands. */
  readonly endedAt: Instant | null;
  /** The digest under which it was sealed. */
  readonly seal: Digest | null;
};

/** The name of a statement in tables: what its round, seat and entry are. */
export const statementId = ({ round, seat, seq }: Pick<Statement, "round" | "seat" | "seq">): string =>
  `${round.id}/${seat}/${seq}`;

/** Tells whether a seat was struck in its round, at whatever time. */
export function struckIn(journal: readonly Entry[]) {
  const struck = new Set(
    journal.flatMap(({ event }) =>
      event.type === "estimates struck" ? event.seats.map((seat) => `${event.round}/${seat}`) : [],
    ),
  );
  return (round: RoundId, seat: SeatId): boolean => struck.has(`${round}/${seat}`);
}

type Begun = Omit<Statement, "endedAt" | "seal"> & { readonly nonce: string | null };

/**
 * Everything that was said in all rounds, in the order of the journal, revisions and withdrawn estimates included; nothing of
 * simulated analysts who were taken out.
 */
export async function statements({ workspace, rounds, journal }: ExportFile): Promise<readonly Statement[]> {
  const byId = new Map(rounds.map((round) => [round.id, round] as const));
  const isStruck = struckIn(journal);
  const all = journal
    .flatMap((entry) => begun(entry, byId))
    .filter((said) => !isStruck(said.round.id, said.seat));
  return Promise.all(
    all.map(async ({ nonce, ...said }) => {
      const { seat, values, rationaleHash, round } = said;
      const sealed = { workspace, round: round.id, seat, values, said: said.said, rationaleHash };
      const seal = nonce === null ? null : await sealDigest(nonce, sealed);
      return { ...said, endedAt: endOf(said, journal), seal };
    }),
  );
}

function begun({ seq, at, event }: Entry, rounds: ReadonlyMap<RoundId, ExportedRound>): readonly Begun[] {
  const round = "round" in event && event.round !== null ? rounds.get(event.round) : undefined;
  if (round === undefined) return [];
  switch (event.type) {
    case "estimated":
      return [{ ...asSaid(event), seat: event.seat, round, seq, startedAt: at, nonce: null }];
    case "round opened":
      return event.carried.map((said) => ({
        ...asSaid(said),
        seat: said.seat,
        round,
        seq,
        startedAt: said.at,
        nonce: null,
      }));
    case "round revealed":
      return event.openings.map(({ seat, nonce, ...said }) => {
        return { ...asSaid(said), seat, round, seq, startedAt: round.lockedAt ?? at, nonce };
      });
    default:
      return [];
  }
}

const asSaid = ({ values, said, rationaleHash }: Said): Said => ({ values, said, rationaleHash });

/** The next thing its author did about it, or the end of the round. */
function endOf(
  { seat, round, seq }: Begun | Omit<Begun, "nonce">,
  journal: readonly Entry[],
): Instant | null {
  const next = journal.find((entry) => entry.seq > seq && ends(entry.event, { seat, round: round.id }));
  return next?.at ?? null;
}

function ends(event: Event, { seat, round }: { readonly seat: SeatId; readonly round: RoundId }): boolean {
  if (event.type === "round closed") return event.round === round;
  return (
    (event.type === "estimated" || event.type === "estimate withdrawn") &&
    event.round === round &&
    event.seat === seat
  );
}
