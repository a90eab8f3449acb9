import { expect, test } from "vitest";
import { createRunners } from "#server/session/runners.ts";
import type { State } from "#server/session/live.ts";
import { newState } from "#server/session/live.ts";
import type { MemberId } from "#lib/session/session.ts";
import { aMember, aSession, aWorkspaceId as w1, an } from "#tests/support/builders.ts";

const MINUTE = 60_000;

function aDoor() {
  let now = 0;
  const here = new Set<MemberId>();
  const session = aSession({ owen: "owner", fay: "facilitator", ann: "analyst", bob: "analyst" });
  const state: State = { ...newState(w1), session };
  const runners = createRunners({ nowMs: () => now, present: () => [...here] });
  const note = () => runners.note(w1, state);
  return {
    comes: (name: string) => {
      here.add(aMember(name));
      note();
    },
    goes: (name: string) => {
      here.delete(aMember(name));
      note();
    },
    waits: (minutes: number) => void (now += minutes * MINUTE),
    seconds: () => runners.patienceSeconds(w1, state),
    isHere: (changed: State = state) => runners.isHere(w1, changed),
    state,
    runners,
  };
}

test("[A3] whoever may run the session counts as there for five minutes after they have gone, however long they were there", () => {
  const door = aDoor();
  door.waits(60);
  door.comes("fay");
  door.waits(60);
  expect(door.isHere()).toBe(true);
  door.goes("fay");
  door.waits(4.99);
  expect(door.isHere()).toBe(true);
  door.waits(0.01);
  expect(door.isHere()).toBe(false);
});

test("[A3] analysts who come and go do not count, nor do they make anybody gone longer or shorter", () => {
  const door = aDoor();
  door.waits(60);
  door.comes("ann");
  expect(door.isHere()).toBe(false);
  door.comes("owen");
  door.goes("owen");
  door.waits(3);
  door.comes("bob");
  door.goes("bob");
  door.waits(2);
  expect(door.isHere()).toBe(false);
});

test("[A3] what remains of the five minutes is counted from their going, and somebody who comes anew does not begin them anew", () => {
  const door = aDoor();
  door.comes("fay");
  expect(door.seconds()).toBeUndefined();
  door.waits(60);
  door.goes("fay");
  expect(door.seconds()).toBe(300);
  door.waits(2);
  door.comes("ann");
  door.goes("ann");
  door.comes("ann");
  expect(door.seconds()).toBe(180);
  door.waits(4);
  expect([door.isHere(), door.seconds()]).toEqual([false, 0]);
});

test("[A3] a process that has just started waits five minutes before anybody may take over", () => {
  const door = aDoor();
  expect(door.isHere()).toBe(true);
  door.waits(5);
  expect(door.isHere()).toBe(false);
  expect(door.runners.isHere(an("w2"), door.state)).toBe(false);
});

test("[A3] an analyst who took over counts as one who runs the session", () => {
  const door = aDoor();
  door.waits(60);
  door.comes("ann");
  const taken = { ...door.state, session: { ...door.state.session, runner: aMember("ann") } };
  expect(door.isHere(taken)).toBe(true);
});
