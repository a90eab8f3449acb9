import { expect, test } from "vitest";
import { batchLength } from "#server/session/batch.ts";
import { ticket } from "#server/session/ticket.ts";
import { aDigest, aMember, an } from "#tests/support/builders.ts";

const actor = aMember("ann");
const nudge = ticket({ actor, command: { type: "nudge", round: an("r1") } });
const open = ticket({ actor, command: { type: "open-round", kind: "open" } });
const joining = {
  ...ticket({ actor, command: { type: "join", member: actor, role: "analyst" } }),
  spends: aDigest(1),
};

test.each([
  ["nothing", [], 0],
  ["what waits, all of it", [nudge, nudge, nudge], 3],
  ["what comes before a joining", [nudge, nudge, joining, nudge], 2],
  ["a joining alone", [joining, nudge], 1],
  ["one joining of two", [joining, joining], 1],
  ["up to what keeps the board, and no further", [nudge, open, nudge], 2],
  ["what keeps the board, if it comes first", [open, open], 1],
  ["a hundred at the most", Array.from({ length: 250 }, () => nudge), 100],
])("[C3] a batch is %s", (_what, waiting, length) => {
  expect(batchLength(waiting)).toBe(length);
});
