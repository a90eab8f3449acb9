import { blank } from "#lib/journal/fold.ts";
import { assert, must } from "#lib/kit/assert.ts";
import type { Instant } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { Command, OwnCommand } from "#lib/session/command.ts";
import { decide } from "#lib/session/decide.ts";
import type { Context, Decision, Outcome } from "#lib/session/decision.ts";
import type { Opening } from "#lib/session/event.ts";
import type { Happened } from "#lib/session/evolve.ts";
import { evolve } from "#lib/session/evolve.ts";
import type { Seating } from "#lib/session/seating.ts";
import { markSealed, nobodySeated, seat as seated, seatOf } from "#lib/session/seating.ts";
import type { MemberId, Role, RoundId, SeatId, Session } from "#lib/session/session.ts";
import { aDigest, aMember, an, aQuestion, aWorkspaceId, minute } from "#tests/support/builders.ts";

type Ballot = Opening & { readonly digest: Digest };
const texts = ["rationale", "text", "evidence", "note"];

/** The pure rules with the least around them that lets people talk: no bytes, no store, digests that count up, a minute per deed. */
export function aRoom() {
  let session: Session = blank(aWorkspaceId);
  let seating: Seating = nobodySeated;
  let count = 0;
  let minutes = 0;
  let now = minute(0);
  const entries: Happened[] = [];
  const ballots = new Map<string, Ballot>();
  const fresh = () => ++count;

  const laidIn = (round: RoundId | undefined) =>
    [...ballots].filter(([key]) => key.startsWith(`${round}/`)).map(([, ballot]) => ballot);

  function contextFor(actor: MemberId | "clock", command: Command | OwnCommand): Context {
    const round = "round" in command ? command.round : undefined;
    const own = round === undefined || actor === "clock" ? undefined : seatOf(seating, round, actor);
    const laid = laidIn(round);
    const isText = (field: string) => typeof (command as Record<string, unknown>)[field] === "string";
    return {
      actor,
      at: now,
      id: () => `x${fresh()}`,
      seating,
      seat: own ?? an<SeatId>(`s${fresh()}`),
      hashes: Object.fromEntries(texts.filter(isText).map((field) => [field, aDigest(fresh())])),
      question:
        command.type === "open-round"
          ? ((command.question as FrozenQuestion | undefined) ?? aQuestion())
          : null,
      digests: laid.map(({ digest }) => digest).toSorted(),
      openings: laid.map(({ digest: _, ...opening }) => opening),
      receipt: { digest: aDigest(fresh()), nonce: aDigest(fresh()) },
      runnerHere: true,
    };
  }

  function follow(
    { decided, taken, sealed }: Outcome,
    command: Command | OwnCommand,
    context: Context,
  ): void {
    seating = seated(seating, taken);
    if (sealed !== undefined) {
      assert(command.type === "seal", "Only seals are sealed");
      const { digest, nonce } = must(context.receipt);
      const { values, said = null } = command;
      const rationaleHash = context.hashes["rationale"] ?? null;
      ballots.set(`${sealed.round}/${sealed.seat}`, {
        seat: sealed.seat,
        values,
        said,
        rationaleHash,
        nonce,
        digest,
      });
      seating = markSealed(seating, sealed.round, sealed.seat);
    }
    for (const { actor, event } of decided) {
      const happened = { seq: session.seq + 1, at: context.at, actor, event, hash: aDigest(fresh()) };
      entries.push(happened);
      session = evolve(session, happened);
    }
  }

  /** Gives a command and lets what follows from it happen; answers with the decision. */
  function give(actor: string, command: Command | OwnCommand, changes: Partial<Context> = {}): Decision {
    const context = { ...contextFor(actor === "clock" ? "clock" : aMember(actor), command), ...changes };
    const decision = decide(session, command, context);
    if (decision.ok) follow(decision.value, command, context);
    return decision;
  }

  /** As `give`, for what must not be refused; answers with the command's answer. */
  function does(actor: string, command: Command | OwnCommand, changes: Partial<Context> = {}) {
    const decision = give(actor, command, changes);
    if (!decision.ok) throw new Error(`${command.type} by ${actor}: ${JSON.stringify(decision.error)}`);
    now = minute(++minutes);
    return decision.value.value;
  }
  return {
    give,
    does,
    /** Opens a round; answers with its id. */
    opens: (
      actor: string,
      command: Partial<Extract<Command, { type: "open-round" }>> = {},
      changes: Partial<Context> = {},
    ) => (does(actor, { type: "open-round", kind: "open", ...command }, changes) as { round: RoundId }).round,
    /** Begins a thread; answers with it and its first comment. */
    begins: (actor: string, id = "f1") =>
      does(actor, { type: "comment", anchor: { kind: "future", id }, text: "Why?" }) as never as Begun,
    seatIn: (round: RoundId, member: string) => must(seatOf(seating, round, aMember(member))),
    session: () => session,
    seating: () => seating,
    entries: (): readonly Happened[] => entries,
    events: () => entries.map(({ event }) => event),
    now: (): Instant => now,
    wait: (more: number) => (now = minute((minutes += more))),
  };
}

export type Room = ReturnType<typeof aRoom>;
type Begun = { readonly thread: never; readonly comment: never };

/** The usual people: an owner, a facilitator, three analysts and an observer. */
export const people = {
  owen: "owner",
  fay: "facilitator",
  ann: "analyst",
  bob: "analyst",
  cy: "analyst",
  obs: "observer",
} as const satisfies Record<string, Role>;

/** A room with the usual people in it, and nothing said. */
export function aTeam(): Room {
  const room = aRoom();
  for (const [name, role] of Object.entries(people)) {
    if (role === "owner") room.does(name, { type: "create-workspace", owner: aMember(name) });
    else room.does(name, { type: "join", member: aMember(name), role });
  }
  return room;
}
