import { percent } from "#app/_ui/percent.ts";
import type { Account, Answer } from "#app/w/[workspace]/forecast/accounts/account.ts";
import { decimals, fine } from "#app/w/[workspace]/forecast/accounts/fine.ts";
import { total } from "#lib/kit/total.ts";
import type { Since } from "./since-before.ts";

type Moves = NonNullable<Since["moves"]>;

/** Where the numbers of "since the round before" come from: everyone's move, and what lay between the analysts then and now. */
export function accountOfConvergence(since: Since, moves: Moves): Answer {
  const title = `Since round ${since.number}`;
  const share = accountOfShare(since);
  const accounts = [accountOfMoves(moves, since.number), ...(share === null ? [] : [share])];
  return { title, parts: [{ name: title, accounts }] };
}

function accountOfMoves({ each, moved, withReason }: Moves, number: number): Account {
  const [far, near] = [mean(each.map((one) => one.moved)), mean(each.map(({ towards }) => towards))];
  return {
    title: "How far each of you moved",
    sentence: `Everyone who gave an estimate in both rounds, all alike, in points.`,
    inputs: {
      columns: ["Analyst", "Moved", `Nearer to the aggregate of round ${number}`, "New reason"],
      rows: each.map((one) => [one.name, fine(one.moved), fine(one.towards), reasonOf(one)]),
      sum: ["Mean", fine(far), fine(near), `${withReason} of ${moved}`],
    },
    formula:
      "A distance is ½ × the sum of |p − q| over all futures (total variation). Nearer is the distance from the aggregate before, less the distance from it after. A reason is new when its text is another one than before.",
    result: `${fine(total(each.map((one) => one.moved)))} ÷ ${each.length} = ${fine(far)} points moved on average.`,
  };
}

const reasonOf = ({ moved, isReasoned }: Moves["each"][number]): string =>
  moved === 0 ? "did not move" : isReasoned ? "yes" : "no";

function accountOfShare({ between: { now, before }, share, number }: Since): Account | null {
  if (share === null) return null;
  return {
    title: "What lies between you",
    sentence: "The part of all uncertainty that is the difference between analysts, now and before.",
    inputs: {
      columns: ["Round", "Between you, in nats"],
      rows: [
        [`Round ${number}`, decimals(before, 4)],
        ["Now", decimals(now, 4)],
      ],
    },
    formula:
      "The Jensen-Shannon divergence: the entropy of the mean of all estimates, less the mean of their entropies.",
    result: `${decimals(now, 4)} ÷ ${decimals(before, 4)} = ${percent(share)}.`,
  };
}

const mean = (numbers: readonly number[]): number => total(numbers) / numbers.length;
