import { expect, test } from "vitest";
import { memoryStore } from "#server/store/memory/memory-store.ts";
import { aHouse } from "#tests/support/a-house.ts";
import { minute } from "#tests/support/builders.ts";

test("a workspace that the store could not take out is there as before, and can be taken out later", async () => {
  const kept = memoryStore();
  let isBroken = true;
  const remove: typeof kept.remove = (workspace) =>
    isBroken ? Promise.reject(new Error("the disk is full")) : kept.remove(workspace);
  const house = await aHouse({ store: { ...kept, remove } });
  const { workspace } = (await house.state()).session;
  const seeOff = () => Promise.resolve();
  await expect(house.authority.remove(workspace, seeOff)).rejects.toThrow("the disk is full");
  expect(await house.authority.state(workspace)).not.toBeNull();
  await house.opens();
  isBroken = false;
  await house.authority.remove(workspace, seeOff);
  expect(await house.authority.state(workspace)).toBeNull();
});

test("a round whose workspace the store could not take out still ends at its time", async () => {
  const kept = memoryStore();
  const remove: typeof kept.remove = () => Promise.reject(new Error("the disk is full"));
  let at = minute(0);
  const house = await aHouse({ store: { ...kept, remove }, now: () => at });
  await house.opens({ minutes: 0.5 });
  const { workspace } = (await house.state()).session;
  await expect(house.authority.remove(workspace, () => Promise.resolve())).rejects.toThrow();
  at = minute(1);
  await expect
    .poll(async () => (await house.state()).session.rounds.at(-1)?.stage, { timeout: 10_000 })
    .toBe("closed");
});
