import type * as Y from "yjs";
import { must } from "#lib/kit/assert.ts";
import type { Json } from "#lib/kit/json.ts";
import { canonical } from "#lib/kit/json.ts";
import {
  aggregatesOf,
  estimatesOf,
  membersOf,
  roundsOf,
  standingOf,
} from "#lib/documents/record-readings.ts";
import { aggregateOf } from "#lib/session/aggregate.ts";
import type { Session } from "#lib/session/session.ts";

/** Does a record show what a journal says: how far it goes, members, rounds, every estimate of the last round, its aggregate? */
export const showsFold = (record: Y.Doc, session: Session): boolean =>
  canonical(shownBy(record)) === canonical(saidBy(session));

function shownBy(record: Y.Doc): Json {
  const rounds = roundsOf.read(record);
  const last = must(rounds.at(-1)).id;
  const { shown, count } = must(aggregatesOf.read(record)[last]);
  const estimates = Object.entries(estimatesOf.read(record)).filter(([key]) => key.startsWith(`${last}/`));
  return {
    seq: standingOf.read(record).seq,
    roles: Object.fromEntries(Object.entries(membersOf.read(record)).map(([id, { role }]) => [id, role])),
    rounds: rounds.map(({ id, number, stage }) => [id, number, stage]),
    estimates: Object.fromEntries(
      estimates.map(([key, { values, said = null, at }]) => [key, [[...values], said, at]]),
    ),
    aggregate: [shown === null ? null : [...shown], count],
  };
}

function saidBy({ seq, members, rounds }: Session): Json {
  const last = must(rounds.at(-1));
  const { shown, count } = aggregateOf(last);
  return {
    seq,
    roles: Object.fromEntries(Object.entries(members).map(([id, { role }]) => [id, role])),
    rounds: rounds.map(({ id, number, stage }) => [id, number, stage]),
    estimates: Object.fromEntries(
      Object.entries(last.estimates).map(([seat, { values, said, at }]) => [
        `${last.id}/${seat}`,
        [[...values], said, at],
      ]),
    ),
    aggregate: [shown === null ? null : [...shown], count],
  };
}
