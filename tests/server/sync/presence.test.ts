import { expect, test } from "vitest";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { until } from "#tests/support/sync-client.ts";
import { begin, call, come, others } from "#tests/support/sync-party.ts";
import { entriesIn, entry, presence } from "#tests/support/sync-presence.ts";

const w1 = "w1" as WorkspaceId;
test("people see where the others are, with the member id that the server knows, and nothing that is not presence", async () => {
  await begin();
  const ana = await come("ana", {
    screen: "forecast",
    point: [1, 2],
    member: "ben",
    user: { name: "Ben" },
    secret: 1,
  });
  const otto = await come("otto", {});
  await until(() => others(otto).length === 1 && others(ana).length === 1, "they see each other");
  expect(others(otto)).toEqual([{ screen: "forecast", point: [1, 2], member: "ana" }]);
  expect(others(ana)).toEqual([{ member: "otto" }]);
  ana.provider.awareness.setLocalStateField("screen", "scenario");
  await until(() => others(otto)[0]?.["screen"] === "scenario", "otto sees the change");
  ana.leave();
  await until(() => others(otto).length === 0, "otto sees that ana has left");
});

test("a board shows item and caret, and no vector", async () => {
  await begin();
  const ana = await come(
    "ana",
    { item: "f1", cursor: { anchor: null, head: null }, point: [1], screen: "x" },
    { document: "board" },
  );
  const ben = await come("ben", {}, { document: "board" });
  await until(() => others(ben).length === 1 && others(ana).length === 1, "they see each other");
  expect(others(ben)).toEqual([{ item: "f1", cursor: { anchor: null, head: null }, member: "ana" }]);
});

test("while a sealed round runs, nothing travels but who is there; while names are hidden, no vector", async () => {
  const { sync } = await begin();
  sync.setPresence(w1, "members-only");
  const [ana, ben] = [await come("ana", { screen: "forecast", point: [1, 2] }), await come("ben", {})];
  const board = await come("ana", { item: "f1" }, { document: "board" });
  const reader = await come("ben", {}, { document: "board" });
  await until(() => others(ben).length === 1 && others(reader).length === 1, "ben sees that ana is there");
  expect([others(ben), others(reader)]).toEqual([[{ member: "ana" }], [{ member: "ana" }]]);
  sync.setPresence(w1, "no-point");
  await until(() => others(ben)[0]?.["screen"] === "forecast", "ben sees where ana is");
  expect(others(ben)).toEqual([{ screen: "forecast", member: "ana" }]);
  sync.setPresence(w1, "all");
  await until(() => others(ben)[0]?.["point"] !== undefined, "ben sees what ana does");
  sync.setPresence(w1, "members-only");
  await until(() => Object.keys(others(ben)[0] ?? {}).length === 1, "and no more");
  expect(ana.provider.awareness.getLocalState()).toEqual({ screen: "forecast", point: [1, 2] });
  expect(board.closed).toEqual([]);
});

test("[S10] that somebody writes a rationale is seen while names are shown, and by nobody while they are hidden or ballots sealed", async () => {
  const { sync } = await begin();
  const ana = await come("ana", { item: "rationale/r1" }, { document: "board" });
  const watcher = await call("ben", { document: "board" });
  const seen = () => entriesIn(watcher).map(({ state }) => state);
  await until(() => seen().length > 0, "ben sees it");
  expect(seen()).toEqual([{ item: "rationale/r1", member: "ana" }]);
  for (const rule of ["no-point", "members-only"] as const) {
    sync.setPresence(w1, rule);
    await until(() => Object.keys(seen().at(-1) ?? {}).join() === "member", "it is gone");
    const before = seen().length;
    const heard = sync.stats().framesIn;
    ana.provider.awareness.setLocalStateField("item", `rationale/${rule}`);
    ana.provider.awareness.setLocalStateField("item", null);
    ana.provider.awareness.setLocalStateField("item", `rationale/${rule}`);
    await until(() => sync.stats().framesIn >= heard + 3, "the server heard it");
    sync.setPresence(w1, "all"); // the first thing that anybody hears of
    await until(() => seen().length > before, "it is shown again");
    expect(seen().slice(before)).toEqual([{ item: `rationale/${rule}`, member: "ana" }]);
  }
});

test("while names are hidden, others still see who writes where on the board", async () => {
  const { sync } = await begin();
  sync.setPresence(w1, "no-point");
  await come("ana", { item: "text/f1/note" }, { document: "board" });
  const ben = await come("ben", {}, { document: "board" });
  await until(() => others(ben).length === 1, "ben sees ana");
  expect(others(ben)).toEqual([{ item: "text/f1/note", member: "ana" }]);
});

test("while only members are shown, what somebody does sends nobody anything", async () => {
  const { sync } = await begin();
  sync.setPresence(w1, "members-only");
  const ana = await come("ana", { screen: "forecast" });
  const watcher = await call("ben");
  await until(() => entriesIn(watcher).length > 0, "ana is there");
  const heard = sync.stats().framesIn;
  const { length } = watcher.frames;
  for (let n = 0; n < 10; n += 1) ana.provider.awareness.setLocalStateField("point", [n, n]);
  await until(() => sync.stats().framesIn >= heard + 10, "the server heard it");
  sync.setPresence(w1, "all"); // the first thing that anybody hears of
  await until(() => watcher.frames.length > length, "it is shown now");
  expect(entriesIn(watcher).map(({ state }) => state)).toEqual([
    { member: "ana" },
    { screen: "forecast", point: [9, 9], member: "ana" },
  ]);
});

test("who says nothing hears something before the stock provider gives up, and who is not heard of is let go", async () => {
  const { sync } = await begin({ limits: { keepAliveMs: 10, sweepMs: 5, silenceMs: 600 } });
  const quiet = await call("ana");
  await until(() => quiet.frames.length >= 3, "it is kept alive");
  expect(quiet.frames[0]).toEqual(Uint8Array.of(1, 1, 0));
  quiet.socket.pause(); // no pong any more
  await until(() => sync.stats().sockets === 0, "it is let go");
});

test("thirty people who move at once cost one frame per tick, not thirty", async () => {
  const { sync } = await begin({ limits: { presenceTickMs: 50 } });
  const movers = await Promise.all(Array.from({ length: 30 }, () => call("ana")));
  const watcher = await call("ben");
  movers.forEach((mover, n) => mover.send(...presence(entry(n + 1, 1, { point: [n] }))));
  await until(() => new Set(entriesIn(watcher).map(({ client }) => client)).size === 30, "all are seen");
  const before = watcher.frames.length;
  const heard = sync.stats().framesIn;
  movers.forEach((mover, n) => mover.send(...presence(entry(n + 1, 2, { point: [n, n] }))));
  await until(() => sync.stats().framesIn === heard + 30, "all are heard");
  await until(
    () =>
      entriesIn(watcher).filter(({ state }) => (state as { point: readonly number[] }).point.length === 2)
        .length >= 30,
    "all are seen",
  );
  expect(watcher.frames.length - before).toBeLessThanOrEqual(4);
});
