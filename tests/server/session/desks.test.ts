import { expect, test } from "vitest";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { createDesks } from "#server/session/desks.ts";
import type { Desk } from "#server/session/desk.ts";
import { an } from "#tests/support/builders.ts";

const [w1, w2] = [an<WorkspaceId>("w1"), an<WorkspaceId>("w2")];
const TEN_MINUTES = 10 * 60_000;

function someDesks() {
  let at = 0;
  let isBusy = false;
  const made: WorkspaceId[] = [];
  const desks = createDesks(
    (workspace) => {
      made.push(workspace);
      return { isIdle: () => !isBusy, finish: async () => {} } as unknown as Desk;
    },
    () => at,
  );
  return { desks, made, pass: (ms: number) => (at += ms), work: (is: boolean) => (isBusy = is) };
}

test("a workspace has one desk for as long as somebody asks it now and then", async () => {
  const { desks, made, pass } = someDesks();
  const desk = desks.of(w1);
  for (let asked = 0; asked < 5; asked += 1) {
    pass(TEN_MINUTES - 1);
    desks.sweep();
    expect(desks.of(w1)).toBe(desk);
  }
  expect(made).toEqual([w1]);
  await desks.finish();
});

test("a desk that nobody asks for ten minutes is put away, unless it is at work", async () => {
  const { desks, made, pass, work } = someDesks();
  desks.of(w1);
  pass(TEN_MINUTES + 1);
  desks.of(w2);
  work(true);
  desks.sweep();
  expect(desks.count()).toBe(2);
  work(false);
  desks.sweep();
  expect(desks.count()).toBe(1);
  desks.of(w1);
  expect(made).toEqual([w1, w2, w1]);
  await desks.finish();
});
