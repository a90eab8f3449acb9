import { must } from "#lib/kit/assert.ts";
import { instantAt } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { sha256 } from "#lib/kit/sha256.ts";
import type { LabelledSeat } from "#lib/exchange/export.ts";
import type { ExportedText } from "#lib/exchange/export-file.ts";
import type { Entry } from "#lib/journal/entry.ts";
import { chained, genesis } from "#lib/journal/entry.ts";
import { blank } from "#lib/journal/fold.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { Command, OwnCommand } from "#lib/session/command.ts";
import { decide } from "#lib/session/decide.ts";
import type { Context } from "#lib/session/decision.ts";
import type { Opening } from "#lib/session/event.ts";
import { evolve } from "#lib/session/evolve.ts";
import { sealDigest, textHash } from "#lib/session/seal.ts";
import type { Seating } from "#lib/session/seating.ts";
import { nobodySeated, seat as seated, seatOf } from "#lib/session/seating.ts";
import type { MemberId, RoundId, SeatId } from "#lib/session/session.ts";

const workspace = "w1" as WorkspaceId;
const generator = { product: "0.1.0", engine: "1.0.0" };

/** A question of three futures, as a round would freeze it. */
export function aQuestion(changes: Partial<FrozenQuestion> = {}): FrozenQuestion {
  const titles = ["Weaken", "Status quo", "Strengthen"];
  const colours = ["against-2", "neutral", "towards-2"];
  const futures = titles.map((title, order) => ({
    id: `f${order + 1}`,
    title,
    short: title,
    colour: must(colours[order]),
    order,
  }));
  const settings = { pool: "logarithmic", floor: 0.01, exponent: 1 } as const;
  const board = "b".repeat(64) as Digest;
  return {
    title: "How close?",
    resolution: "By report.",
    horizon: "2030-12-31",
    ordered: true,
    futures,
    settings,
    board,
    ...changes,
  };
}

/** A small shell around the decisions: one workspace, its journal, texts, seats and ballots, all in memory, a minute per deed. */
export function aWorkspace() {
  let session = blank(workspace);
  let seating: Seating = nobodySeated;
  let count = 0;
  let lastRound = "";
  const entries: Entry[] = [];
  const texts: Record<string, ExportedText> = {};
  const ballots = new Map<string, Opening & { readonly digest: Digest }>();
  const fresh = (kind: string) => `${kind}${++count}`;

  async function kept(text: string): Promise<Digest> {
    const salt = (await sha256(fresh("salt"))).slice(0, 32);
    const hash = await textHash(salt, text);
    texts[hash] = { salt, text };
    return hash;
  }

  async function contextFor(actor: string, command: Command | OwnCommand): Promise<Context> {
    const member = actor as MemberId;
    const round = "round" in command ? command.round : undefined;
    const own = round === undefined ? undefined : seatOf(seating, round, member);
    const hashes: Record<string, Digest> = {};
    for (const key of ["rationale", "text", "evidence", "note"]) {
      const text = (command as unknown as Record<string, unknown>)[key];
      if (typeof text === "string" && text !== "") hashes[key] = await kept(text);
    }
    const laid = [...ballots.entries()]
      .filter(([key]) => key.startsWith(`${round}/`))
      .map(([, ballot]) => ballot);
    return {
      actor: member,
      at: instantAt(Date.UTC(2026, 9, 14, 14, 0) + entries.length * 60_000),
      id: () => fresh("x"),
      seating,
      seat: (own ?? fresh("s")) as SeatId,
      hashes,
      digests: laid.map(({ digest }) => digest).toSorted(),
      openings: laid
        .map(({ digest: _, ...opening }) => opening)
        .toSorted((a, b) => (a.seat < b.seat ? -1 : 1)),
      receipt: null,
      question: command.type === "open-round" ? (command.question as FrozenQuestion) : null,
      runnerHere: true,
    };
  }

  async function keepBallot(command: Command & { type: "seal" }, seat: SeatId, rationaleHash: Digest | null) {
    const said = { values: command.values, said: command.said ?? null, rationaleHash };
    const nonce = await sha256(fresh("nonce"));
    const digest = await sealDigest(nonce, { workspace, round: command.round, seat, ...said });
    ballots.set(`${command.round}/${seat}`, { ...said, seat, nonce, digest });
  }

  /** Does it, and answers what the command answers; throws when it is refused. */
  async function does(actor: string, command: Command | OwnCommand) {
    const context = await contextFor(actor, command);
    const decision = decide(session, command, context);
    if (!decision.ok) throw new Error(`${command.type} by ${actor} was refused: ${decision.error.code}`);
    seating = seated(seating, decision.value.taken);
    if (command.type === "seal")
      await keepBallot({ ...command, type: "seal" }, context.seat, context.hashes["rationale"] ?? null);
    for (const { actor: by, event } of decision.value.decided) {
      const seq = entries.length + 1;
      const entry = await chained({
        seq,
        at: context.at,
        actor: by,
        event,
        previous: entries.at(-1)?.hash ?? genesis,
      });
      entries.push(entry);
      session = evolve(session, entry);
      if (event.type === "round opened") lastRound = event.round;
    }
    return decision.value.value;
  }

  const seats = (): readonly LabelledSeat[] =>
    Object.entries(seating.seats).flatMap(([round, sitters]) =>
      Object.entries(sitters as Record<string, MemberId>).map(([id, member]) => {
        return { id: id as SeatId, round: round as RoundId, label: `Analyst ${member}`, member };
      }),
    );

  return {
    does,
    round: () => lastRound as RoundId,
    session: () => session,
    seatOf: (member: string) => must(seatOf(seating, lastRound as RoundId, member as MemberId)),
    source: () => ({ workspace, entries: [...entries], seats: seats(), texts: { ...texts }, generator }),
  };
}

export type Workspace = ReturnType<typeof aWorkspace>;

/** With an owner `m0` and that many analysts `m1`, `m2`, ... */
export async function aTeam(analysts = 3): Promise<Workspace> {
  const made = aWorkspace();
  await made.does("m0", { type: "create-workspace", owner: "m0" as MemberId });
  for (let n = 1; n <= analysts; n++) {
    await made.does(`m${n}`, { type: "join", member: `m${n}` as MemberId, role: "analyst" });
  }
  return made;
}

export const values = (...percent: readonly number[]) => percent.map((share) => share * 10_000) as never;

/** A sealed round that was revealed, a watching one with a withdrawal, a comment, and what came true. */
export async function aWholeForecast(): Promise<Workspace> {
  const team = await aTeam();
  const { does } = team;
  await does("m0", { type: "open-round", kind: "sealed", minutes: 10, question: aQuestion() });
  await does("m1", {
    type: "seal",
    round: team.round(),
    values: values(20, 50, 30),
    rationale: "The order books.",
  });
  await does("m2", { type: "seal", round: team.round(), values: values(5, 60, 35), said: "1:12:7" });
  await does("m3", { type: "seal", round: team.round(), values: values(30, 60, 10) });
  await does("m0", { type: "reveal-round", round: team.round() });
  await does("m0", { type: "reveal-round", round: team.round() });
  await does("m0", { type: "open-round", kind: "open", question: aQuestion() });
  await does("m1", {
    type: "estimate",
    round: team.round(),
    values: values(15, 55, 30),
    rationale: '=SUM(A1) still, "so"',
  });
  await does("m2", { type: "reaffirm", round: team.round() });
  await does("m3", { type: "withdraw", round: team.round() });
  const seat = team.seatOf("m1");
  const anchor = { kind: "estimate", id: `${team.round()}/${seat}` } as const;
  const made = (await does("m2", { type: "comment", anchor, text: "Why not less?" })) as never as {
    thread: never;
    comment: never;
  };
  await does("m1", { type: "comment", thread: made.thread, text: "@m2 because" });
  await does("m2", { type: "edit-comment", comment: made.comment, text: "Why not more?" });
  await does("m2", { type: "resolve-thread", thread: made.thread });
  await does("m0", { type: "resolve", future: "f2", evidence: "https://example.org", note: "As reported." });
  return team;
}
