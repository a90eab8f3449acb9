import type { Instant } from "#lib/kit/instant.ts";
import type { Event } from "./event.ts";
import type { Estimate, Round } from "./session.ts";

type Opened = Extract<Event, { type: "round opened" }>;

/** A round as it begins, with the estimates it carried from the round before. */
export function opened(event: Opened, { at, seq }: { readonly at: Instant; readonly seq: number }): Round {
  const estimates = Object.fromEntries(
    event.carried.map((said): readonly [string, Estimate] => [
      said.seat,
      {
        values: said.values,
        said: said.said,
        rationale: said.rationaleHash,
        at: said.at,
        seq,
        withdrawn: false,
        nonce: null,
      },
    ]),
  );
  const { round: id, number, names, question, endsAt, kind } = event;
  const atEnd = event.advises === true ? "advises" : "ends";
  return {
    id,
    number,
    names,
    question,
    openedAt: at,
    atEnd,
    estimates,
    struck: [],
    kind,
    stage: "running",
    endsAt,
  };
}
