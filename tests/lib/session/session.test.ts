import { expect, test } from "vitest";
import { stageOf } from "#lib/session/session.ts";
import { aTeam } from "#tests/support/a-room.ts";

test("a stage of a workspace is that of its last round, until it is resolved", () => {
  const room = aTeam();
  const stages = [stageOf(room.session())];
  const note = () => stages.push(stageOf(room.session()));
  const sealed = room.opens("owen", { kind: "sealed" });
  note();
  for (let step = 0; step < 2; step++) {
    room.does("owen", { type: "reveal-round", round: sealed });
    note();
  }
  const timed = room.opens("owen", { minutes: 5 });
  note();
  room.does("owen", { type: "close-round", round: timed });
  note();
  room.opens("owen");
  note();
  room.does("owen", { type: "resolve", future: "f1", evidence: "", note: "" });
  note();
  expect(stages).toEqual([
    "framing",
    "sealed",
    "locked",
    "revealed",
    "open",
    "closed",
    "watching",
    "resolved",
  ]);
});
