import { expect, test } from "vitest";
import type { RefusalCode } from "#lib/session/decision.ts";
import { refusalCodes } from "#lib/session/decision.ts";
import type { RoundId } from "#lib/session/session.ts";
import { aTeam, type Room } from "#tests/support/a-room.ts";
import { aMember, an, aQuestion, aQuestionOf, shares } from "#tests/support/builders.ts";

const values = shares(1, 2, 1);
const nowhere = an<RoundId>("nowhere");
const sealed = (room: Room) => room.opens("owen", { kind: "sealed", minutes: 10 });

/** How each refusal of the session is reached. Joining with a spent invitation is refused by the store, at the commit. */
const reached: Record<Exclude<RefusalCode, "invite-spent">, (room: Room) => ReturnType<Room["give"]>> = {
  "not-allowed": (room) => room.give("obs", { type: "open-round", kind: "open" }),
  "not-a-member": (room) => room.give("eve", { type: "leave" }),
  "no-such-round": (room) => room.give("ann", { type: "estimate", round: nowhere, values }),
  "no-such-member": (room) => room.give("owen", { type: "remove-member", member: aMember("eve") }),
  "no-such-thread": (room) => room.give("ann", { type: "comment", thread: an("nowhere"), text: "So?" }),
  "no-such-comment": (room) =>
    room.give("ann", { type: "edit-comment", comment: an("nowhere"), text: "So?" }),
  "no-such-future": (room) => room.give("owen", { type: "resolve", future: "f1", evidence: "", note: "" }),
  "no-estimate": (room) => room.give("ann", { type: "withdraw", round: room.opens("owen") }),
  "round-running": (room) => {
    sealed(room);
    return room.give("owen", { type: "open-round", kind: "open" });
  },
  "round-locked": (room) => {
    const round = sealed(room);
    room.does("owen", { type: "lock-round", round });
    return room.give("ann", { type: "seal", round, values });
  },
  "round-closed": (room) => {
    const round = room.opens("owen");
    room.does("owen", { type: "close-round", round });
    return room.give("ann", { type: "estimate", round, values });
  },
  "round-not-sealed": (room) => room.give("ann", { type: "seal", round: room.opens("owen"), values }),
  "round-sealed": (room) => room.give("ann", { type: "estimate", round: sealed(room), values }),
  "round-without-end": (room) =>
    room.give("owen", { type: "extend-round", round: room.opens("owen"), minutes: 5 }),
  "already-revealed": (room) => {
    const round = sealed(room);
    room.does("owen", { type: "reveal-round", round });
    room.does("owen", { type: "reveal-round", round });
    return room.give("owen", { type: "reveal-round", round });
  },
  "already-closed": (room) => {
    const round = room.opens("owen");
    room.does("owen", { type: "close-round", round });
    return room.give("owen", { type: "close-round", round });
  },
  "already-resolved": (room) => {
    room.does("owen", { type: "resolve", annulled: true, evidence: "", note: "" });
    return room.give("owen", { type: "open-round", kind: "open" });
  },
  "not-revealed": (room) => room.give("owen", { type: "close-round", round: sealed(room) }),
  "wrong-number-of-futures": (room) =>
    room.give("ann", { type: "estimate", round: room.opens("owen"), values: shares(1, 1) }),
  "wrong-sum": (room) =>
    room.give("ann", { type: "estimate", round: room.opens("owen"), values: [1, 1, 1] as never }),
  "bad-question": (room) =>
    room.give("owen", { type: "open-round", kind: "open", question: aQuestionOf("only") }),
  "bad-anchor": (room) =>
    room.give("ann", { type: "comment", anchor: { kind: "activity", id: "f1" }, text: "So?" }),
  "last-owner": (room) => room.give("owen", { type: "leave" }),
  removed: (room) => {
    room.does("owen", { type: "remove-member", member: aMember("ann") });
    return room.give("ann", { type: "join", member: aMember("ann"), role: "observer" });
  },
  "runner-is-here": (room) => {
    sealed(room);
    return room.give("ann", { type: "take-over" });
  },
  "nothing-runs": (room) => room.give("ann", { type: "take-over" }, { runnerHere: false }),
  "not-yours": (room) =>
    room.give("bob", { type: "edit-comment", comment: room.begins("ann").comment, text: "So?" }),
  "too-many-simulated": (room) => {
    const analysts = Array.from({ length: 9 }, (_, place) => ({
      member: aMember(`sim${place}`),
      name: "Vera",
    }));
    return room.give("owen", { type: "add-simulated", analysts });
  },
  "comment-deleted": (room) => {
    const { comment } = room.begins("ann");
    room.does("ann", { type: "delete-comment", comment });
    return room.give("ann", { type: "edit-comment", comment, text: "So?" });
  },
};

test.each(Object.entries(reached))(
  "[C5] %s is reached, and its facts hold ids and numbers alone",
  (code, reach) => {
    const decision = reach(aTeam());
    expect(decision).toMatchObject({ ok: false, error: { code } });
    const facts = decision.ok ? {} : decision.error.facts;
    for (const fact of Object.values(facts))
      expect(typeof fact === "number" || /^[A-Za-z0-9_-]{1,40}$/.test(String(fact))).toBe(true);
  },
);

test("no refusal is forgotten here", () => {
  expect(Object.keys(reached).toSorted()).toEqual(
    refusalCodes.filter((code) => code !== "invite-spent").toSorted(),
  );
});

test.each([
  ["with one future", aQuestionOf("f1")],
  ["with thirteen", aQuestionOf(...Array.from({ length: 13 }, (_, place) => `f${place}`))],
  ["with the same future twice", aQuestionOf("f1", "f1")],
  ["without a title", aQuestion({ title: "  " })],
  [
    "with a future that has no title",
    aQuestion({ futures: aQuestionOf("a", "b").futures.map((one) => ({ ...one, title: " " })) }),
  ],
  [
    "with a gap in its order",
    aQuestion({ futures: aQuestionOf("a", "b").futures.map((one) => ({ ...one, order: 2 * one.order })) }),
  ],
])("[R1] a question %s opens no round", (_, question) => {
  expect(aTeam().give("owen", { type: "open-round", kind: "open" }, { question })).toMatchObject({
    ok: false,
    error: { code: "bad-question" },
  });
});

test("[R1] without any question no round is opened", () => {
  const decision = aTeam().give("owen", { type: "open-round", kind: "open" }, { question: null });
  expect(decision).toMatchObject({ ok: false, error: { code: "bad-question", facts: { futures: 0 } } });
});
