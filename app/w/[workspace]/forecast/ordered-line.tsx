import type { Future } from "#app/_charts/future.ts";
import { percent } from "#app/_ui/percent.ts";
import { shown } from "#lib/simplex/show.ts";

type Props = { readonly futures: readonly Future[]; readonly probabilities: readonly number[] };

/** For futures in an order: how probable the middle or less is, and the middle or more. */
export function OrderedLine({ futures, probabilities }: Props) {
  if (futures.length < 3) return null;
  const middle = Math.floor((futures.length - 1) / 2);
  const name = futures[middle]?.short ?? "";
  const whole = shown(probabilities);
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
  return (
    <p className="quiet under">
      {name} or less <b>{percent(sum(whole.slice(0, middle + 1)))}</b>, {name} or more{" "}
      <b>{percent(sum(whole.slice(middle)))}</b>
    </p>
  );
}
