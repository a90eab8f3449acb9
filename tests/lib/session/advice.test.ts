import { describe, expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import { minutesAfter } from "#lib/kit/instant.ts";
import { aTeam } from "#tests/support/a-room.ts";
import { shares } from "#tests/support/builders.ts";

const values = shares(123_457, 234_568, 641_975);

describe("a time that is advice", () => {
  const anAdvisedRound = (kind: "open" | "sealed") => {
    const room = aTeam();
    const round = room.opens("owen", { kind, minutes: 10, atEnd: "advises" });
    return { room, round, last: () => must(room.session().rounds.at(-1)) };
  };

  test.each(["open", "sealed"] as const)("[R6] ends no %s round: the clock may not, people may", (kind) => {
    const { room, round, last } = anAdvisedRound(kind);
    room.wait(60);
    expect(room.give("clock", { type: "end-round", round })).toMatchObject({
      error: { code: "round-running" },
    });
    room.does("ann", { type: kind === "sealed" ? "seal" : "estimate", round, values });
    room.does("fay", { type: kind === "sealed" ? "reveal-round" : "close-round", round });
    expect(last().stage).not.toBe("running");
    expect(last().atEnd).toBe("advises");
  });

  test("is said in the entry only where it is so, so that entries of old keep their hashes", () => {
    const { room } = anAdvisedRound("open");
    expect(room.events().at(-1)).toMatchObject({ type: "round opened", advises: true });
    for (const command of [{ minutes: 10 }, { minutes: 10, atEnd: "ends" }, { atEnd: "advises" }] as const) {
      const other = aTeam();
      other.opens("owen", command);
      expect(other.events().at(-1)).not.toHaveProperty("advises");
      expect(other.session().rounds.at(-1)?.atEnd).toBe("ends");
    }
  });

  test("is moved as any other, and stays advice", () => {
    const { room, round, last } = anAdvisedRound("sealed");
    room.wait(30);
    const from = room.now();
    room.does("fay", { type: "extend-round", round, minutes: 5 });
    expect(last()).toMatchObject({ endsAt: minutesAfter(from, 5), atEnd: "advises" });
  });

  test.each(["open", "sealed"] as const)(
    "[R6] becomes the end of the running %s round, and advice again",
    (kind) => {
      const { room, round, last } = anAdvisedRound(kind);
      const { endsAt } = room.session().rounds.at(-1) as { endsAt: string };
      expect(room.does("fay", { type: "extend-round", round, atEnd: "ends" })).toEqual({ endsAt });
      expect(room.events().at(-1)).toEqual({ type: "round extended", round, endsAt, atEnd: "ends" });
      expect(last()).toMatchObject({ endsAt, atEnd: "ends" });
      room.does("fay", { type: "extend-round", round, minutes: 5, atEnd: "advises" });
      room.wait(60);
      expect(room.give("clock", { type: "end-round", round }).ok).toBe(false);
      room.does("fay", { type: "extend-round", round, minutes: 5 });
      expect(room.events().at(-1)).not.toHaveProperty("atEnd");
      room.does("fay", { type: "extend-round", round, atEnd: "ends" });
      expect(room.give("clock", { type: "end-round", round }).ok).toBe(false);
      room.wait(6);
      expect(room.give("clock", { type: "end-round", round }).ok).toBe(true);
      expect(last().stage).toBe(kind === "sealed" ? "locked" : "closed");
    },
  );
});
