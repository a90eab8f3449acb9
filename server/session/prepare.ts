import type { Instant } from "#lib/kit/instant.ts";
import { later } from "#lib/kit/instant.ts";
import { isId } from "#lib/kit/id.ts";
import { must } from "#lib/kit/assert.ts";
import { toHex } from "#lib/kit/sha256.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { Command, OwnCommand, Statement } from "#lib/session/command.ts";
import type { Context } from "#lib/session/decision.ts";
import { NONCE_BYTES, sealDigest, textHash } from "#lib/session/seal.ts";
import { seatOf } from "#lib/session/seating.ts";
import type { MemberId, RoundId, SeatId } from "#lib/session/session.ts";
import { roundOf } from "#lib/session/session.ts";
import type { Text } from "#server/store/store.ts";
import type { Ballot } from "./ballots.ts";
import { ballotOf, ballotsOf } from "./ballots.ts";
import type { State } from "./live.ts";
import type { Vault } from "./vault.ts";

/** A command on its way, and who gives it. */
export type Asked = { readonly actor: MemberId | "clock"; readonly command: Command | OwnCommand };

/** What the world contributes to a decision. */
export type World = {
  readonly vault: Vault;
  readonly now: () => Instant;
  readonly id: () => string;
  readonly runnerHere: boolean;
  /** The question as the command brings it or the board has it. */
  readonly question: FrozenQuestion | null;
};

/** A decision's context, with the texts and the ballot that are to be kept if the command is accepted. */
export type Prepared = { readonly context: Context; readonly texts: readonly Text[]; readonly ballot: Ballot | null };

/** Fetches, draws and hashes what deciding the command will need. */
export async function prepare(state: State, { actor, command }: Asked, world: World): Promise<Prepared> {
  const texts = await Promise.all(textsIn(command).map(async ([field, text]) => [field, await salted(text)] as const));
  const round = "round" in command ? command.round : undefined;
  const own = round === undefined || actor === "clock" ? undefined : seatOf(state.seating, round, actor);
  const seat = own ?? fresh<"Seat">(world);
  const ballot =
    command.type === "seal" ? await ballotFor(state, { command, seat, rationale: texts[0]?.[1] ?? null }, world) : null;
  const laidOpen = opens(command) ? await ballotsOf(world.vault, state, command.round) : nothingOpen;
  const context: Context = {
    actor,
    at: later(state.session.at, world.now()),
    id: world.id,
    seating: state.seating,
    seat,
    hashes: Object.fromEntries(texts.map(([field, text]) => [field, text.hash])),
    question: world.question,
    digests: laidOpen.digests,
    openings: laidOpen.openings,
    receipt: ballot === null ? null : { digest: ballot.digest, nonce: ballot.nonce },
    runnerHere: world.runnerHere,
  };
  const kept = command.type === "seal" ? [] : [...texts.map(([, text]) => text), ...laidOpen.texts];
  return { context, texts: kept, ballot };
}

type Opens = { readonly type: "lock-round" | "reveal-round" | "end-round"; readonly round: RoundId };
const opens = (command: Command | OwnCommand): command is Command & Opens =>
  command.type === "lock-round" || command.type === "reveal-round" || command.type === "end-round";
const nothingOpen = { digests: [], openings: [], texts: [] };

function textsIn(command: Command | OwnCommand): readonly (readonly [string, string])[] {
  switch (command.type) {
    case "estimate":
    case "seal":
      return command.rationale === undefined || command.rationale === "" ? [] : [["rationale", command.rationale]];
    case "comment":
    case "edit-comment":
      return [["text", command.text]];
    case "resolve":
      return [
        ["evidence", command.evidence],
        ["note", command.note],
      ];
    default:
      return [];
  }
}

type Sealing = { readonly command: Statement & { readonly round: RoundId }; readonly seat: SeatId; readonly rationale: Text | null };

async function ballotFor(state: State, { command, seat, rationale }: Sealing, { vault }: World): Promise<Ballot | null> {
  if (roundOf(state.session, command.round)?.kind !== "sealed") return null;
  const before = await ballotOf(vault, state, { round: command.round, seat });
  const kept = command.rationale === undefined ? (before?.rationale ?? null) : rationale;
  const nonce = toHex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  const statement = { values: command.values, said: command.said ?? null };
  const { workspace } = state.session;
  const sealed = { workspace, round: command.round, seat, ...statement, rationaleHash: kept?.hash ?? null };
  const digest: Digest = await sealDigest(nonce, sealed);
  return { nonce, digest, ...statement, rationale: kept };
}

async function salted(text: string): Promise<Text> {
  const salt = toHex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  return { hash: await textHash(salt, text), salt, text };
}

function fresh<Kind extends string>({ id }: World) {
  const name = id();
  return must(isId<Kind>(name) ? name : undefined);
}
