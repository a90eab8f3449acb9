import { isId } from "#lib/kit/id.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { Carried } from "./event.ts";
import type { Seating, Taken } from "./seating.ts";
import { sitterOf } from "./seating.ts";
import type { Names, Round } from "./session.ts";
import { nameSettings } from "./session.ts";

/** A round that is about to open: what it asks, what it shows of names, and who sits where. */
export type Next = {
  readonly question: FrozenQuestion;
  readonly names: Names;
  readonly taken: readonly Taken[];
};

/**
 * The estimates that a watching round takes over from the round before, with their age: none when the futures are others, and
 * none when names would come to light that were hidden when the estimates were given. They stand in the order of the new seats,
 * which is random, so that their places tell nothing of who came when.
 */
export function carriedInto(next: Next, before: Round | undefined, seating: Seating): readonly Carried[] {
  if (before === undefined) return [];
  if (!asksTheSame(before.question, next.question) || showsMore(next.names, before.names)) return [];
  const carried = next.taken.flatMap(({ seat, member }): readonly Carried[] => {
    const old = Object.keys(before.estimates)
      .filter(isId<"Seat">)
      .find((candidate) => sitterOf(seating, before.id, candidate) === member);
    const said = old === undefined ? undefined : before.estimates[old];
    if (said === undefined || said.withdrawn) return [];
    return [{ seat, values: said.values, said: said.said, rationaleHash: said.rationale, at: said.at }];
  });
  return carried.toSorted((a, b) => (a.seat < b.seat ? -1 : 1));
}

const asksTheSame = (a: FrozenQuestion, b: FrozenQuestion): boolean => idsOf(a).join() === idsOf(b).join();
const idsOf = ({ futures }: FrozenQuestion): readonly string[] => futures.map(({ id }) => id);

// The settings stand in the order in which they show less and less.
const showsMore = (now: Names, then: Names): boolean =>
  nameSettings.indexOf(now) < nameSettings.indexOf(then);
