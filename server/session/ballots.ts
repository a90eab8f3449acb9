import { z } from "zod";
import { digest } from "#lib/wire/question.ts";
import { values } from "#lib/wire/ids.ts";
import type { Opening } from "#lib/session/event.ts";
import { sealDigest } from "#lib/session/seal.ts";
import type { Round, RoundId, SeatId } from "#lib/session/session.ts";
import { roundOf } from "#lib/session/session.ts";
import { isId } from "#lib/kit/id.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Text } from "#server/store/store.ts";
import type { State } from "./live.ts";
import type { Vault } from "./vault.ts";

const text = z.object({ hash: digest, salt: z.string(), text: z.string() });
const ballot = z.object({
  nonce: z.string(),
  digest,
  values,
  said: z.string().nullable(),
  rationale: text.nullable(),
  /** The account that sealed it, when it was somebody at a session. */
  by: z.string().optional(),
});

/** What an analyst has sealed: the statement, its rationale, and the receipt. */
export type Ballot = z.infer<typeof ballot>;

type Place = { readonly workspace: WorkspaceId; readonly round: RoundId; readonly seat: SeatId };

/** A ballot as it lies in the store, bound to its place. */
export const lockBallot = (vault: Vault, place: Place, content: Ballot): Promise<Uint8Array> =>
  vault.lock(JSON.stringify(content), about(place));

/** A ballot read again from the store. */
async function openBallot(vault: Vault, place: Place, bytes: Uint8Array): Promise<Ballot> {
  return ballot.parse(JSON.parse(await vault.open(bytes, about(place))));
}

/** The ballot of one seat, if it has sealed. */
export async function ballotOf(
  vault: Vault,
  state: State,
  { round, seat }: Pick<Place, "round" | "seat">,
): Promise<Ballot | null> {
  const bytes = state.ballots[round]?.[seat];
  return bytes === undefined
    ? null
    : openBallot(vault, { workspace: state.session.workspace, round, seat }, bytes);
}

/** What is told of a round's ballots at its lock and at its reveal. */
export type LaidOpen = {
  readonly digests: readonly Digest[];
  readonly openings: readonly Opening[];
  readonly texts: readonly Text[];
};

/** The digests of all ballots of a round, sorted: all that its lock tells of them. */
export async function digestsOf(vault: Vault, state: State, round: RoundId): Promise<readonly Digest[]> {
  const struck = roundOf(state.session, round)?.struck ?? [];
  const counting = (await ballotsIn(vault, state, round)).filter(({ seat }) => !struck.includes(seat));
  return counting.map((content) => content.digest).toSorted();
}

/**
 * The ballots of a locked round laid open, by seat, with the rationales and their salts. Rejects when they are not those that were
 * locked. A seat that was struck before the lock is not among them; one struck after it is, without its rationale.
 */
export async function laidOpen(
  vault: Vault,
  state: State,
  { id, digests, struck }: LockedRound,
): Promise<LaidOpen> {
  const { workspace } = state.session;
  const ballots = (await ballotsIn(vault, state, id)).filter(
    ({ seat, digest: own }) => !struck.includes(seat) || digests.includes(own),
  );
  const openings = ballots.map(({ seat, nonce, values: parts, said, rationale }): Opening => {
    return { seat, nonce, values: parts, said, rationaleHash: rationale?.hash ?? null };
  });
  const seals = await Promise.all(
    openings.map((opening) => sealDigest(opening.nonce, { workspace, round: id, ...opening })),
  );
  if (seals.toSorted().join() !== digests.join())
    throw new Error("the ballots are not those that were locked");
  return {
    digests,
    openings,
    texts: ballots.flatMap(({ seat, rationale }) =>
      rationale === null || struck.includes(seat) ? [] : [rationale],
    ),
  };
}

type LockedRound = Extract<Round, { readonly stage: "locked" }>;

async function ballotsIn(
  vault: Vault,
  state: State,
  round: RoundId,
): Promise<readonly (Ballot & { readonly seat: SeatId })[]> {
  const seats = Object.keys(state.ballots[round] ?? {})
    .filter(isId<"Seat">)
    .toSorted();
  const opened = await Promise.all(
    seats.map(async (seat) => ({ seat, content: await ballotOf(vault, state, { round, seat }) })),
  );
  return opened.flatMap(({ seat, content }) => (content === null ? [] : [{ seat, ...content }]));
}

const about = ({ workspace, round, seat }: Place): string => `ballot/${workspace}/${round}/${seat}`;
