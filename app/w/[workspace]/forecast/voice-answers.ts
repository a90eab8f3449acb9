import type { SessionView } from "#app/_room/session-view.ts";
import type { PlacedRound, SeatedEstimate } from "#lib/documents/record-readings.ts";
import { WHOLE } from "#lib/simplex/values.ts";
import { type Answer, answerOf } from "./accounts/account.ts";
import { accountOfDistance } from "./accounts/account-of-distance.ts";
import { accountOfWithout } from "./accounts/account-of-without.ts";
import type { Voice } from "./voices.ts";

const sharesOf = ({ values }: SeatedEstimate): readonly number[] => values.map((part) => part / WHOLE);

/** Where a card's distance from the aggregate comes from. */
export const distanceAnswer = ({ said }: Voice, { aggregate }: SessionView, round: PlacedRound): Answer =>
  answerOf(
    accountOfDistance({
      what: `${said.label} from the aggregate`,
      sentence: "What this analyst says beside the aggregate, in which it counts as well.",
      futures: round.question.futures,
      one: { head: "Said,\u00a0%", shares: sharesOf(said) },
      other: { head: "Aggregate,\u00a0%", shares: aggregate?.probabilities ?? [] },
    }),
  );

/** Where it comes from how far somebody has moved. */
export const movedAnswer = ({ said, before }: Voice, view: SessionView, round: PlacedRound): Answer =>
  answerOf(
    accountOfDistance({
      what: `${said.label} since round ${view.before?.number ?? 0}`,
      sentence: "What this analyst says now beside what they said in the round before.",
      futures: round.question.futures,
      one: { head: "Now, %", shares: sharesOf(said) },
      other: {
        head: `Round ${view.before?.number ?? 0}, %`,
        shares: before === null ? [] : sharesOf(before),
      },
    }),
  );

/** Where a card's "without it" comes from. */
export const withoutAnswer = ({ said, rest }: Voice, view: SessionView, round: PlacedRound): Answer =>
  answerOf(
    accountOfWithout({
      name: said.label,
      futures: round.question.futures,
      pool: round.question.settings.pool,
      count: view.aggregate?.count ?? 0,
      aggregate: view.aggregate?.probabilities ?? [],
      without: rest ?? [],
    }),
  );
