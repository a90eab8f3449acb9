import type { Tally } from "#app/_room/session-view.ts";
import type { Account } from "./account.ts";
import type { Told } from "./told.ts";

/** Where "1 of 5 has estimated" comes from: who has, and who is waited for. */
export function accountOfCount({ done, expected }: Tally, told: readonly Told[]): Account {
  return {
    title: `${done} of ${expected} ${done === 1 ? "has" : "have"} estimated`,
    sentence: "An estimate counts from the moment it is given until it is taken back.",
    inputs: {
      columns: ["Has estimated", "Counts"],
      rows: told.map(({ name }) => [name, "1"]),
      sum: ["Together", String(done)],
    },
    formula:
      "Waited for are the analysts who have a seat in this round, and whoever else has estimated in it.",
    result: `${done} of ${expected}.`,
  };
}
