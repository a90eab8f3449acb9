import type { Instant } from "#lib/kit/instant.ts";
import { later } from "#lib/kit/instant.ts";
import { isId } from "#lib/kit/id.ts";
import { must } from "#lib/kit/assert.ts";
import { toHex } from "#lib/kit/sha256.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { Command, OwnCommand, Statement } from "#lib/session/command.ts";
import type { Context } from "#lib/session/decision.ts";
import { mayRun } from "#lib/session/may.ts";
import { NONCE_BYTES, sealDigest, textHash } from "#lib/session/seal.ts";
import { seatOf } from "#lib/session/seating.ts";
import type { MemberId, RoundId, SeatId } from "#lib/session/session.ts";
import { roundOf } from "#lib/session/session.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Text } from "#server/store/store.ts";
import type { Ballot, LaidOpen } from "./ballots.ts";
import { ballotOf, digestsOf, laidOpen } from "./ballots.ts";
import type { State } from "./live.ts";
import type { Vault } from "./vault.ts";

/** A command on its way, and who gives it. */
export type Asked = {
  readonly actor: MemberId | "clock";
  readonly command: Command | OwnCommand;
  /** The session from which it comes; several may be the same member. */
  readonly account?: AccountId | undefined;
};

/** What the world contributes to a decision. */
export type World = {
  readonly vault: Vault;
  readonly now: () => Instant;
  readonly id: () => string;
  readonly runnerHere: boolean;
  readonly patienceSeconds?: number | undefined;
  /** The question as the command brings it or the board has it. */
  readonly question: FrozenQuestion | null;
};

/** A decision's context, with the texts and the ballot that are to be kept if the command is accepted. */
export type Prepared = {
  readonly context: Context;
  readonly texts: readonly Text[];
  readonly ballot: Ballot | null;
};

/** Fetches, draws and hashes what deciding the command will need. */
export async function prepare(
  state: State,
  { actor, command, account }: Asked,
  world: World,
): Promise<Prepared> {
  const texts = await Promise.all(
    textsIn(command).map(async ([field, text]) => [field, await salted(text)] as const),
  );
  const seat = ownSeat(state, { actor, command }) ?? fresh<"Seat">(world);
  const rationale = texts[0]?.[1] ?? null;
  const ballot =
    command.type === "seal" ? await ballotFor(state, { command, seat, rationale, account }, world) : null;
  const told = await toldOf(state, { actor, command }, world);
  const context: Context = {
    actor,
    at: later(state.session.at, world.now()),
    id: world.id,
    seating: state.seating,
    seat,
    hashes: Object.fromEntries(texts.map(([field, text]) => [field, text.hash])),
    question: world.question,
    digests: told.digests,
    openings: told.openings,
    receipt: receiptFor(ballot),
    runnerHere: world.runnerHere,
    patienceSeconds: world.patienceSeconds,
  };
  // A sealed rationale lies in its ballot alone until the reveal.
  const kept = command.type === "seal" ? [] : [...texts.map(([, text]) => text), ...told.texts];
  return { context, texts: kept, ballot };
}

function ownSeat({ seating }: State, { actor, command }: Asked): SeatId | undefined {
  return actor === "clock" || !("round" in command) ? undefined : seatOf(seating, command.round, actor);
}

const receiptFor = (ballot: Ballot | null): Context["receipt"] =>
  ballot === null ? null : { digest: ballot.digest, nonce: ballot.nonce };

const endings: ReadonlySet<string> = new Set(["lock-round", "reveal-round", "end-round"]);
const isEnding = (
  command: Asked["command"],
): command is Extract<Asked["command"], { readonly round: RoundId }> => endings.has(command.type);
const nothingTold: LaidOpen = { digests: [], openings: [], texts: [] };

/** What the command may have to tell of ballots: their digests when it locks, their content when it reveals. Nobody else has them opened. */
async function toldOf(state: State, { actor, command }: Asked, { vault }: World): Promise<LaidOpen> {
  const mayAsk = actor === "clock" || mayRun(state.session, actor);
  if (!mayAsk || !isEnding(command)) return nothingTold;
  const round = roundOf(state.session, command.round);
  if (round?.stage === "locked") return laidOpen(vault, state, round);
  if (round?.stage === "running") return { ...nothingTold, digests: await digestsOf(vault, state, round.id) };
  return nothingTold;
}

function textsIn(command: Command | OwnCommand): readonly (readonly [string, string])[] {
  switch (command.type) {
    case "estimate":
    case "seal":
      return command.rationale === undefined || command.rationale === ""
        ? []
        : [["rationale", command.rationale]];
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

type Sealing = {
  readonly command: Statement & { readonly round: RoundId };
  readonly seat: SeatId;
  readonly rationale: Text | null;
  readonly account: AccountId | undefined;
};

async function ballotFor(
  state: State,
  { command, seat, rationale, account }: Sealing,
  { vault }: World,
): Promise<Ballot | null> {
  if (roundOf(state.session, command.round)?.kind !== "sealed") return null;
  const { workspace } = state.session;
  const { round, values, said = null } = command;
  const kept =
    command.rationale === undefined ? await sealedBefore(account, vault, state, { round, seat }) : rationale;
  const nonce = toHex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  const digest = await sealDigest(nonce, {
    workspace,
    round,
    seat,
    values,
    said,
    rationaleHash: kept?.hash ?? null,
  });
  return { nonce, digest, values, said, rationale: kept, ...(account === undefined ? {} : { by: account }) };
}

// What was sealed before is opened only when something of it stays; and it stays for the session that sealed it, since the receipt
// would tell any other whether there was a rationale.
async function sealedBefore(
  account: AccountId | undefined,
  ...place: Parameters<typeof ballotOf>
): Promise<Text | null> {
  const before = await ballotOf(...place);
  return before?.by === account ? (before?.rationale ?? null) : null;
}

async function salted(text: string): Promise<Text> {
  const salt = toHex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
  return { hash: await textHash(salt, text), salt, text };
}

function fresh<Kind extends string>({ id }: World) {
  const name = id();
  return must(isId<Kind>(name) ? name : undefined);
}
