import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { ballotBox, blankBallot, isAsSealed } from "#app/_room/ballot.ts";
import { openLocalStore } from "#app/_room/local-store.ts";
import { toValues } from "#lib/simplex/values.ts";

const values = toValues([20, 50, 30]);
const digest = "a".repeat(64);

/** What stands on the table once the browser has looked. */
async function found(box: ReturnType<typeof ballotBox>, round: string) {
  const table = box.of(round);
  await vi.waitFor(() => expect(table.now().ballot).not.toBeNull());
  return table.now();
}

test("a round for which nothing was entered has a blank ballot that is sealed by itself if one enters something", async () => {
  const box = ballotBox(await openLocalStore("w", "m"));
  expect((await found(box, "r1")).ballot).toEqual(blankBallot);
  expect(blankBallot.isAutomatic).toBe(true);
});

test("what was entered and not given survives a reload", async () => {
  await ballotBox(await openLocalStore("w", "m")).change("r2", { values, rationale: "because" });
  const reloaded = await found(ballotBox(await openLocalStore("w", "m")), "r2");
  expect(reloaded).toEqual({
    ballot: { ...blankBallot, values, rationale: "because" },
    isKept: true,
    isUnkeepable: false,
  });
});

test("ballots are kept apart by member and by round", async () => {
  await ballotBox(await openLocalStore("w", "m")).change("r3", { values });
  expect((await found(ballotBox(await openLocalStore("w", "n")), "r3")).ballot).toEqual(blankBallot);
  expect((await found(ballotBox(await openLocalStore("w", "m")), "r4")).ballot).toEqual(blankBallot);
});

test("a ballot is as sealed until its values or its rationale are touched", () => {
  const sealed = {
    ...blankBallot,
    values,
    rationale: "why",
    sealed: { values, rationale: "why", digest, nonce: "n" },
  };
  const ballot = sealed as Parameters<typeof isAsSealed>[0];
  expect(isAsSealed(ballot)).toBe(true);
  expect(isAsSealed({ ...ballot, rationale: "why not" })).toBe(false);
  expect(isAsSealed({ ...ballot, values: toValues([1, 1, 1]) })).toBe(false);
  expect(isAsSealed({ ...blankBallot, values })).toBe(false);
});
