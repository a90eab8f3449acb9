import { describe, expect, test } from "vitest";
import { encodeStateAsUpdate } from "yjs";
import { boardFrom } from "#lib/documents/from-scenario.ts";
import { boardHash, boardOf } from "#lib/documents/board-content.ts";
import { must } from "#lib/kit/assert.ts";
import { aHouse } from "#tests/support/a-house.ts";
import type { House } from "#tests/support/a-house.ts";
import { aScenario } from "#tests/support/builders.ts";

const journalOf = async ({ store, workspace }: Pick<House, "store" | "workspace">) =>
  must(await store.workspace(workspace)).entries;
const comment = { type: "comment", anchor: { kind: "future", id: "weaken" }, text: "Why?" } as const;

describe("the board", () => {
  test("[R8] is kept at the very entry that opens a round, as it was when it was hashed, whoever writes on it meanwhile", async () => {
    const board = boardOf(boardFrom(aScenario()));
    const house = await aHouse({
      board: async () => {
        board.getText("text/assessment").insert(0, "x"); // it has moved on each time that somebody looks
        return encodeStateAsUpdate(board);
      },
    });
    await Promise.all([
      house.submit("owen", { type: "open-round", kind: "open" }),
      house.submit("ann", comment),
      house.submit("owen", { type: "open-round", kind: "open" }),
      house.submit("bob", comment),
    ]);
    const opened = (await journalOf(house)).flatMap(({ seq, event }) =>
      event.type === "round opened" ? [{ seq, board: event.question.board }] : [],
    );
    expect(opened).toHaveLength(2);
    for (const { seq, board: hash } of opened) {
      const bytes = must(await house.store.boardVersion(house.workspace, seq));
      expect(await boardHash(boardOf(bytes))).toBe(hash);
    }
    expect(opened[0]?.board).not.toBe(opened[1]?.board);
  });

  test("[R8] is kept at a reveal and at a resolution", async () => {
    const house = await aHouse();
    const round = await house.opens({ kind: "sealed" });
    await house.does("owen", { type: "reveal-round", round });
    await house.does("owen", { type: "resolve", future: "weaken", evidence: "", note: "" });
    const kept: string[] = [];
    for (const { seq, event } of await journalOf(house))
      if ((await house.store.boardVersion(house.workspace, seq)) !== null) kept.push(event.type);
    expect(kept).toEqual(["round opened", "round revealed", "question resolved"]);
  });

  test("[R1] asks the question of a round that brings none; one that is brought is frozen with the server's hash", async () => {
    const house = await aHouse();
    await house.opens();
    const fromBoard = must((await house.state()).session.rounds.at(-1)).question;
    expect(fromBoard.futures.map(({ id }) => id)).toEqual(["weaken", "strengthen"]);
    const { board, ...question } = fromBoard;
    await house.opens({ question: { ...question, title: "Another title" } });
    expect(must((await house.state()).session.rounds.at(-1)).question).toEqual({
      ...question,
      title: "Another title",
      board,
    });
  });
});
