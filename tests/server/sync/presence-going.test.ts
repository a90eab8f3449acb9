import { expect, test } from "vitest";
import type { Person } from "#tests/support/sync-client.ts";
import { until } from "#tests/support/sync-client.ts";
import { begin, call, come, others } from "#tests/support/sync-party.ts";
import { entriesIn, entry, presence } from "#tests/support/sync-presence.ts";

test("who comes back after a cut is seen, although their clock has not moved", async () => {
  await begin();
  const [ana, otto] = [await come("ana", { screen: "forecast" }), await come("otto", {})];
  await until(() => others(otto).length === 1, "otto sees ana");
  ana.provider.ws?.close();
  await until(() => !ana.provider.wsconnected, "ana is cut off");
  await until(() => ana.provider.synced, "ana is back");
  const ben = await come("ben", {}); // who can know of ana only what was said after the cut
  const isSeen = (by: Person) =>
    others(by).some(({ member, screen }) => member === "ana" && screen === "forecast");
  await until(() => isSeen(ben) && isSeen(otto), "ben and otto see ana");
  expect(ana.provider.awareness.getLocalState()).toEqual({ screen: "forecast" });
});

test("who comes back within one tick was never gone for the others", async () => {
  await begin({ limits: { presenceTickMs: 300 } });
  const [ana, otto] = [await come("ana", { screen: "forecast" }), await come("otto", {})];
  await until(() => others(otto).length === 1, "otto sees ana");
  const gone: unknown[] = [];
  otto.provider.awareness.on("change", ({ removed }: { readonly removed: readonly number[] }) =>
    gone.push(...removed),
  );
  ana.provider.ws?.close();
  await until(() => !ana.provider.wsconnected, "ana is cut off");
  await until(() => ana.provider.synced, "ana is back");
  ana.provider.awareness.setLocalStateField("screen", "scenario");
  await until(() => others(otto)[0]?.["screen"] === "scenario", "otto sees where ana is");
  expect(gone).toEqual([]);
});

test("who goes while somebody who saw them says who they are, or asks who is there, is gone for them too", async () => {
  const { sync } = await begin({ limits: { presenceTickMs: 300 } });
  const news = { ben: presence(entry(7, 0, {})), otto: [3] };
  for (const [who, says] of Object.entries(news)) {
    const ana = await call("ana");
    ana.send(...presence(entry(100, 0, {})));
    const other = await call(who);
    const last = () => entriesIn(other).findLast(({ client }) => client === 100)?.state;
    await until(() => last() !== undefined, "ana is seen");
    const { framesIn, sockets } = sync.stats();
    other.send(...says);
    ana.socket.close();
    await until(() => sync.stats().framesIn > framesIn && sync.stats().sockets < sockets, "both are heard");
    await until(() => last() === null, `${who} sees that ana has gone`);
    expect(entriesIn(other).filter(({ client }) => client === 100)).toHaveLength(2);
  }
});

test("who leaves is gone for the stock provider", async () => {
  await begin();
  const otto = await come("otto", {});
  const heard: unknown[] = [];
  otto.provider.awareness.on("change", ({ added, removed }: Record<string, readonly number[]>) =>
    heard.push(...(added ?? []).map(() => "here"), ...(removed ?? []).map(() => "gone")),
  );
  for (const screen of ["forecast", "report"]) {
    const ana = await come("ana", { screen });
    await until(() => others(otto)[0]?.["screen"] === screen, "otto sees ana");
    ana.provider.disconnect();
    await until(() => others(otto).length === 0, "otto sees that ana has gone");
  }
  expect(heard).toEqual(["here", "gone", "here", "gone"]);
});
