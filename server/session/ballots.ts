import { z } from "zod";
import { digest } from "#lib/wire/question.ts";
import { values } from "#lib/wire/ids.ts";
import type { Opening } from "#lib/session/event.ts";
import { sealDigest } from "#lib/session/seal.ts";
import type { RoundId, SeatId } from "#lib/session/session.ts";
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
});

/** What an analyst has sealed: the statement, its rationale, and the receipt. */
export type Ballot = z.infer<typeof ballot>;

type Place = { readonly workspace: WorkspaceId; readonly round: RoundId; readonly seat: SeatId };

/** A ballot as it lies in the store, bound to its place. */
export const lockBallot = (vault: Vault, place: Place, content: Ballot): Promise<Uint8Array> =>
  vault.lock(JSON.stringify(content), about(place));

/** A ballot read again from the store. */
export async function openBallot(vault: Vault, place: Place, bytes: Uint8Array): Promise<Ballot> {
  return ballot.parse(JSON.parse(await vault.open(bytes, about(place))));
}

/** The ballot of one seat, if it has sealed. */
export async function ballotOf(vault: Vault, state: State, { round, seat }: Pick<Place, "round" | "seat">): Promise<Ballot | null> {
  const bytes = state.ballots[round]?.[seat];
  return bytes === undefined ? null : openBallot(vault, { workspace: state.session.workspace, round, seat }, bytes);
}

/** All ballots of a round, for its lock and its reveal: digests sorted, openings by seat, and the rationales with their salts. */
export async function ballotsOf(vault: Vault, state: State, round: RoundId) {
  const seats = Object.keys(state.ballots[round] ?? {}).filter(isId<"Seat">).toSorted();
  const opened = await Promise.all(seats.map(async (seat) => ({ seat, ballot: await ballotOf(vault, state, { round, seat }) })));
  const ballots = opened.flatMap(({ seat, ballot: content }) => (content === null ? [] : [{ seat, ...content }]));
  const openings: readonly Opening[] = ballots.map(({ seat, nonce, values: said, said: form, rationale }) => ({
    seat,
    nonce,
    values: said,
    said: form,
    rationaleHash: rationale?.hash ?? null,
  }));
  const digests: readonly Digest[] = ballots.map((content) => content.digest).toSorted();
  const texts: readonly Text[] = ballots.flatMap(({ rationale }) => (rationale === null ? [] : [rationale]));
  await Promise.all(openings.map((opening, place) => mustMatch(state, { round, opening, digest: ballots[place]?.digest })));
  return { digests, openings, texts };
}

async function mustMatch(state: State, { round, opening, digest: kept }: { round: RoundId; opening: Opening; digest: Digest | undefined }) {
  const again = await sealDigest(opening.nonce, { workspace: state.session.workspace, round, ...opening });
  if (again !== kept) throw new Error("a ballot does not match its seal");
}

const about = ({ workspace, round, seat }: Place): string => `ballot/${workspace}/${round}/${seat}`;
