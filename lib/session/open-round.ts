import { isId } from "#lib/kit/id.ts";
import { minutesAfter } from "#lib/kit/instant.ts";
import { refuse } from "#lib/kit/result.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import { FEWEST_FUTURES, MOST_FUTURES } from "#lib/scenario/scenario.ts";
import type { Command } from "./command.ts";
import type { Context, Decision } from "./decision.ts";
import { decided } from "./decision.ts";
import type { Carried, Decided } from "./event.ts";
import { may, mayRun } from "./may.ts";
import type { Taken } from "./seating.ts";
import { sitterOf } from "./seating.ts";
import type { MemberId, Round, Session } from "./session.ts";

type OpenRound = Extract<Command, { type: "open-round" }>;

/**
 * Opens a round over the frozen question. One runs at a time; a round that watches, or that has been revealed, is closed by the
 * next. An open round without an end takes over the estimates of the round before, with their age.
 */
export function openRound(session: Session, command: OpenRound, context: Context): Decision {
  if (context.actor === "clock" || !mayRun(session, context.actor)) return refuse("not-allowed");
  if (session.resolution !== null) return refuse("already-resolved");
  const { minutes } = command;
  const { question } = context;
  if (question === null || !isWhole(question)) return refuse("bad-question", { futures: question?.futures.length ?? 0 });
  const before = session.rounds.at(-1);
  if (before !== undefined && !yieldsToNext(before)) return refuse("round-running", { round: before.id });

  const round = fresh<"Round">(context);
  const taken = expected(session).map((member) => ({ round, seat: fresh<"Seat">(context), member }));
  const watching = command.kind === "open" && minutes === undefined;
  const carried = watching && before !== undefined ? carry(before, { question, taken }, context) : [];
  const closing: readonly Decided[] =
    before === undefined || before.stage === "closed"
      ? []
      : [{ actor: context.actor, event: { type: "round closed", round: before.id } }];
  const opening: Decided = {
    actor: context.actor,
    event: {
      type: "round opened",
      round,
      number: session.rounds.length + 1,
      kind: command.kind,
      names: command.names ?? "names",
      endsAt: minutes === undefined ? null : minutesAfter(context.at, minutes),
      question,
      carried,
    },
  };
  return decided([...closing, opening], { round }, taken);
}

/** Everyone who gets a seat when a round opens: all who may estimate. */
export const expected = (session: Session): readonly MemberId[] =>
  Object.keys(session.members)
    .filter(isId<"Member">)
    .filter((member) => may(session.members[member]?.role ?? null, "estimate"));

const yieldsToNext = (round: Round): boolean =>
  round.stage === "closed" || round.stage === "revealed" || (round.kind === "open" && round.endsAt === null);

function isWhole({ futures }: FrozenQuestion): boolean {
  const ids = new Set(futures.map((future) => future.id));
  const ordered = futures.every((future, place) => future.order === place && future.title.trim() !== "");
  return ids.size === futures.length && futures.length >= FEWEST_FUTURES && futures.length <= MOST_FUTURES && ordered;
}

function fresh<Kind extends string>({ id }: Context) {
  const name = id();
  if (!isId<Kind>(name)) throw new Error("a fresh id must be an id");
  return name;
}

type Next = { readonly question: FrozenQuestion; readonly taken: readonly Taken[] };

function carry(before: Round, { question, taken }: Next, { seating }: Context): readonly Carried[] {
  const same = before.question.futures.map((future) => future.id).join() === question.futures.map((future) => future.id).join();
  if (!same) return [];
  return taken.flatMap(({ seat, member }) => {
    const old = Object.keys(before.estimates)
      .filter(isId<"Seat">)
      .find((candidate) => sitterOf(seating, before.id, candidate) === member);
    const said = old === undefined ? undefined : before.estimates[old];
    if (said === undefined || said.withdrawn) return [];
    return [{ seat, values: said.values, said: said.said, rationaleHash: said.rationale, at: said.at }];
  });
}

