import { describe, expect, test } from "vitest";
import { aHouse, anAuthority, voices } from "#tests/support/a-house.ts";
import { an, shares } from "#tests/support/builders.ts";

const values = shares(1, 2);
const comment = { type: "comment", anchor: { kind: "future", id: "weaken" }, text: "Why?" } as const;

describe("a command that is sent again", () => {
  test("[C1] at the same time, later, or after a restart is done once and answered alike", async () => {
    const house = await aHouse();
    const sent = await Promise.all([1, 2, 3].map(() => house.submit("ann", comment, "the-same-1")));
    sent.push(await house.submit("ann", comment, "the-same-1"));
    const restarted = voices(anAuthority({ store: house.store }).authority, house.members);
    sent.push(await restarted.submit("ann", comment, "the-same-1"));
    expect(new Set(sent.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(Object.keys((await restarted.state()).session.comments)).toHaveLength(1);
  });

  test("[C1] that sealed is answered with the same receipt, and the ballot stays what it was", async () => {
    const house = await aHouse();
    const round = await house.opens({ kind: "sealed" });
    const first = await house.submit("ann", { type: "seal", round, values }, "the-same-1");
    const again = await house.submit("ann", { type: "seal", round, values: shares(1, 0) }, "the-same-1");
    expect(again).toEqual(first);
    const other = await house.submit("ann", { type: "seal", round, values }, "another-1");
    expect(other).not.toEqual(first);
  });

  test("[C1] by somebody else is another command", async () => {
    const house = await aHouse();
    await Promise.all(["ann", "bob"].map((name) => house.submit(name, comment, "the-same-1")));
    expect(Object.keys((await house.state()).session.comments)).toHaveLength(2);
  });

  test("[C2] after a refusal is decided anew", async () => {
    const house = await aHouse();
    expect(await house.submit("ann", { type: "withdraw", round: an("nowhere") }, "the-same-1")).toMatchObject(
      { ok: false },
    );
    expect(await house.submit("ann", comment, "the-same-1")).toMatchObject({ ok: true });
  });

  test("[C2] beside one that was refused in the same breath is decided anew", async () => {
    const house = await aHouse();
    const round = await house.opens({ minutes: 5 });
    const nudge = { type: "nudge", round } as const;
    const answers = await Promise.all([
      house.submit("fay", { type: "resolve", future: "elsewhere", evidence: "", note: "" }, "the-same-1"),
      house.submit("fay", nudge, "the-same-1"),
      house.submit("fay", nudge, "the-same-1"),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([false, true, true]);
  });
});
