import { expect, test } from "vitest";
import { pairsOf } from "#app/w/[workspace]/session/pairs-of.ts";
import type { RecordEstimate } from "#lib/documents/record.ts";
import type { Names } from "#lib/session/session.ts";
import { anAggregate, anEstimate, aRound, aView } from "#tests/app/forecast/a-session.ts";

type Said = Readonly<Record<string, readonly number[]>>;

/** Two revealed rounds, in each of which these people said this much. */
function paired(names: Names, { before, now }: { readonly before?: Said; readonly now: Said }) {
  const shown = { kind: "sealed", stage: "revealed", names } as const;
  const in1 = before === undefined ? {} : saidIn("r1", before, names);
  const in2 = saidIn("r2", now, names);
  const round = aRound({ ...shown, id: "r2", number: 2 });
  const view = aView({
    stage: "revealed",
    rounds: before === undefined ? [round] : [aRound({ ...shown, stage: "closed" }), round],
    estimates: { ...in1, ...in2 },
    aggregates: { ...(before === undefined ? {} : { r1: anAggregate(in1) }), r2: anAggregate(in2) },
  });
  const { pairs, alone } = pairsOf(view, round);
  return {
    pairs: pairs.map(({ one, other, points }) => [one.said.label, other.said.label, points]),
    alone: alone?.said.label ?? null,
  };
}

// Seats are others in every round: only the member, or the pseudonym, tells who is who.
function saidIn(round: string, said: Said, names: Names): Readonly<Record<string, RecordEstimate>> {
  return Object.fromEntries(
    Object.entries(said).map(([name, percents]) => {
      const { member, ...nameless } = anEstimate(name, percents);
      const estimate = names === "names" ? { ...nameless, member: member ?? "" } : nameless;
      return [`${round}/${round}-${name}`, estimate];
    }),
  );
}

const story: Said = { A: [12, 64, 24], B: [10, 60, 30], C: [34, 42, 24], D: [5, 30, 65], E: [45, 47, 8] };

test("opposite poles talk to each other, and one of five listens", () => {
  const { pairs, alone } = paired("names", { now: story });
  expect(pairs).toEqual([
    ["Analyst D", "Analyst E", 57],
    ["Analyst C", "Analyst B", 24],
  ]);
  expect(alone).toBe("Analyst A");
});

test("who listened in the round before talks in this one, though the numbers are the same", () => {
  for (const names of ["names", "pseudonyms"] as const) {
    const { pairs, alone } = paired(names, { before: story, now: story });
    expect(alone).not.toBe("Analyst A");
    expect(pairs.flat()).toContain("Analyst A");
  }
});

test("an even team leaves nobody alone, and a team of one has nobody to talk to", () => {
  const four = Object.fromEntries(Object.entries(story).filter(([name]) => name !== "E"));
  expect(paired("names", { before: story, now: four }).alone).toBeNull();
  expect(paired("names", { now: { A: [1, 1, 98] } })).toEqual({ pairs: [], alone: "Analyst A" });
});
