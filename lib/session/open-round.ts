import { isId } from "#lib/kit/id.ts";
import type { Instant } from "#lib/kit/instant.ts";
import { minutesAfter } from "#lib/kit/instant.ts";
import type { Refusal } from "#lib/kit/result.ts";
import { refuse } from "#lib/kit/result.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import { FEWEST_FUTURES, longest, MOST_FUTURES } from "#lib/scenario/scenario.ts";
import { carriedInto } from "./carry.ts";
import { closing } from "./closing.ts";
import type { Command } from "./command.ts";
import type { Context, Decision, RefusalCode } from "./decision.ts";
import { decided } from "./decision.ts";
import type { Decided } from "./event.ts";
import { may, mayRun } from "./may.ts";
import type { MemberId, Names, Round, Session } from "./session.ts";

type OpenRound = Extract<Command, { type: "open-round" }>;

/**
 * Opens a round over the frozen question. One runs at a time; a round that watches, or that has been revealed, is closed by the
 * next. An open round without an end takes over the estimates of the round before, with their age, and shows as much of names
 * as that one did unless it is told otherwise.
 */
export function openRound(session: Session, command: OpenRound, context: Context): Decision {
  const { question, actor, at } = context;
  const refusal = objection(session, context);
  if (refusal !== null) return refusal;
  if (question === null) return refuse("bad-question", { futures: 0 });
  if (!isWhole(question)) return refuse("bad-question", wanting(question));
  const long = tooLong(question);
  if (long !== undefined) return refuse("bad-question", { futures: question.futures.length, tooLong: long });

  const before = session.rounds.at(-1);
  const round = fresh<"Round">(context);
  const taken = expected(session).map((member) => ({ round, seat: fresh<"Seat">(context), member }));
  const names = namesFor(command, before);
  const next = { question, names, taken };
  const opening: Decided = {
    actor,
    event: {
      type: "round opened",
      round,
      number: session.rounds.length + 1,
      kind: command.kind,
      names,
      ...endOf(command, at),
      question,
      carried: isWatching(command) ? carriedInto(next, before, context.seating) : [],
    },
  };
  return decided([...closing(before, actor), opening], { round }, taken);
}

function objection(session: Session, { actor }: Context): Refusal<RefusalCode> | null {
  if (actor === "clock" || !mayRun(session, actor)) return refuse("not-allowed");
  if (session.resolution !== null) return refuse("already-resolved");
  const before = session.rounds.at(-1);
  return before === undefined || yieldsToNext(before) ? null : refuse("round-running", { round: before.id });
}

const yieldsToNext = (round: Round): boolean =>
  round.stage === "closed" || round.stage === "revealed" || (round.kind === "open" && round.endsAt === null);

/** The end of the round's time; that it only advises is said only where it does, so that entries of old read as they did. */
function endOf({ minutes, atEnd }: OpenRound, at: Instant): { endsAt: Instant | null; advises?: true } {
  if (minutes === undefined) return { endsAt: null };
  const endsAt = minutesAfter(at, minutes);
  return atEnd === "advises" ? { endsAt, advises: true } : { endsAt };
}

const isWatching = ({ kind, minutes }: OpenRound): boolean => kind === "open" && minutes === undefined;

function namesFor(command: OpenRound, before: Round | undefined): Names {
  const kept = isWatching(command) ? before?.names : undefined;
  return command.names ?? kept ?? "names";
}

/** Everyone who gets a seat when a round opens: all who may estimate. */
const expected = (session: Session): readonly MemberId[] =>
  Object.keys(session.members)
    .filter(isId<"Member">)
    .filter((member) => may(session.members[member]?.role ?? null, "estimate"));

function isWhole({ title, futures }: FrozenQuestion): boolean {
  const ids = new Set(futures.map((future) => future.id));
  const inOrder = futures.every((future, place) => future.order === place && !isBlank(future.title));
  const isSome = futures.length >= FEWEST_FUTURES && futures.length <= MOST_FUTURES;
  return !isBlank(title) && isSome && inOrder && ids.size === futures.length;
}

/** What a question that is not whole lacks: its title, or some of its futures. */
const wanting = ({ title, futures }: FrozenQuestion) =>
  isBlank(title) ? { futures: futures.length, untitled: "question" } : { futures: futures.length };

/** The part of the question that several people who wrote at once have made longer than a question may be. */
function tooLong({ title, resolution, futures }: FrozenQuestion): string | undefined {
  if (title.length > longest.title) return "title";
  if (resolution.length > longest.text) return "resolution";
  return futures.find((future) => future.title.length > longest.title || future.short.length > longest.short)
    ?.id;
}

const isBlank = (text: string): boolean => text.trim() === "";

function fresh<Kind extends string>({ id }: Context) {
  const name = id();
  if (!isId<Kind>(name)) throw new Error("a fresh id must be an id");
  return name;
}
