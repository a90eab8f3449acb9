import { expect, test } from "vitest";
import { instantAt } from "#lib/kit/instant.ts";
import { presenceEntry } from "#server/sync/frames.ts";
import { defaultLimits } from "#server/sync/limits.ts";
import { Presence } from "#server/sync/presence.ts";
import { until } from "#tests/support/sync-client.ts";
import { begin, call, come, others } from "#tests/support/sync-party.ts";
import { entriesIn, entry, presence } from "#tests/support/sync-presence.ts";

test("nobody can speak for somebody else: foreign entries are skipped, and an id belongs to whoever had it first", async () => {
  await begin();
  const ana = await come("ana", { screen: "forecast" });
  const otto = await come("otto", {});
  await until(() => others(otto).length === 1, "otto sees ana");
  const { clientID } = ana.provider.awareness;
  const ben = await call("ben");
  ben.send(...presence(entry(clientID, 900, { screen: "forged" }))); // as the first, it would be ben's own id
  ben.send(...presence(entry(7, 1, { screen: "ben" })));
  ben.send(
    ...presence(
      entry(clientID, 2 ** 31, null),
      entry(7, 2, { screen: "ben again" }),
      entry(8, 1, { screen: "ghost" }),
    ),
  );
  await until(
    () => others(otto).length === 2 && others(otto).some((state) => state["screen"] === "ben again"),
    "otto sees ben",
  );
  expect(others(otto)).toEqual([
    { screen: "forecast", member: "ana" },
    { screen: "ben again", member: "ben" },
  ]);
  expect(ana.provider.awareness.getLocalState()).toEqual({ screen: "forecast" });
  expect(ben.isClosed()).toBe(false);
});

test("what comes late is skipped, and nobody is sent their own state", async () => {
  await begin();
  const [ana, ben] = [await call("ana"), await call("ben")];
  ana.send(...presence(entry(5, 3, { screen: "third" })));
  ana.send(...presence(entry(5, 2, { screen: "second" })));
  ben.send(...presence(entry(6, 1, { screen: "ben" })));
  await until(() => entriesIn(ana).length > 0 && entriesIn(ben).length > 0, "both hear of each other");
  expect(entriesIn(ben).map(({ client, state }) => [client, state])).toEqual([
    [5, { screen: "third", member: "ana" }],
  ]);
  expect(new Set(entriesIn(ana).map(({ client }) => client))).toEqual(new Set([6]));
});

test("a connection has one client id, even after it has said goodbye", async () => {
  await begin();
  const [ana, ben] = [await call("ana"), await call("ben")];
  ben.send(...presence(entry(6, 1, {})));
  ana.send(...presence(entry(5, 1, { screen: "one" })));
  await until(() => entriesIn(ben).length === 1, "ben sees ana");
  ana.send(...presence(entry(5, 1, null)));
  ana.send(...presence(entry(9, 1, { screen: "another" })));
  await until(() => entriesIn(ben).length === 2, "ben sees ana leave");
  ana.send(...presence(entry(5, 2, { screen: "back" })));
  await until(() => entriesIn(ben).length === 3, "ben sees ana again");
  expect(entriesIn(ben).map(({ client, state }) => [client, state])).toEqual([
    [5, { screen: "one", member: "ana" }],
    [5, null],
    [5, { screen: "back", member: "ana" }],
  ]);
});

test("a room that has seen very many ids still shows newcomers: it forgets those who have gone", async () => {
  const presence = new Presence({
    limits: { ...defaultLimits, presenceTickMs: 1 },
    now: () => instantAt(0),
    document: "record",
    rule: () => "all",
    ownerOf: () => undefined,
  });
  const heard: string[] = [];
  const somebody = (member: string) =>
    ({
      holder: { member },
      send: (frame: Buffer) => heard.push(frame.toString()),
      backlog: () => 0,
    }) as never;
  const comes = (member: string, client: number) => {
    const connection = somebody(member);
    presence.join(connection);
    presence.hear(
      connection,
      Buffer.concat([Buffer.of(1), presenceEntry(client, 1, '{"screen":"forecast"}')]),
    );
    return connection;
  };
  comes("watcher", 1);
  for (let client = 2; client <= 20_010; client += 1) presence.leave(comes("restless", client));
  comes("ana", 50_000);
  const isSeen = () => heard.some((frame) => frame.includes('"member":"ana"'));
  await until(isSeen, "the watcher sees ana");
  expect(isSeen()).toBe(true);
  presence.close();
});
