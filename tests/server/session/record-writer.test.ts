import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { project } from "#lib/documents/project.ts";
import type { RecordContent } from "#lib/documents/record.ts";
import { recordMaps } from "#lib/documents/record.ts";
import { must } from "#lib/kit/assert.ts";
import { shownOf } from "#server/session/live.ts";
import { openRecord } from "#server/session/record-writer.ts";
import type { Store } from "#server/store/store.ts";
import { aFaultyStore, aHouse, anAuthority, voices } from "#tests/support/a-house.ts";
import { aFullRoom } from "#tests/support/a-journal.ts";
import { aWorkspaceId as w1, shares } from "#tests/support/builders.ts";

const comment = { type: "comment", anchor: { kind: "future", id: "weaken" }, text: "Why?" } as const;
const values = shares(1, 2);

/** What a client sees that has a record as these updates. */
function seen(...updates: readonly Uint8Array[]): Record<string, unknown> {
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  return Object.fromEntries(recordMaps.map((name) => [name, document.getMap(name).toJSON()]));
}

async function stored(store: Store) {
  const { snapshot, tail } = await store.document({ workspace: w1, document: "record" });
  return seen(...(snapshot === null ? [] : [snapshot]), ...tail);
}

describe("the pen", () => {
  const room = aFullRoom();
  const content = project({
    session: room.session(),
    seating: room.seating(),
    names: {},
    texts: new Map(),
    generation: 1,
  });
  const empty: RecordContent = {
    ...content,
    members: {},
    rounds: {},
    estimates: {},
    aggregates: {},
    threads: {},
    comments: {},
  };

  test("[B3] writes what differs and nothing else: the same content twice is no update", () => {
    const pen = openRecord({ snapshot: null, tail: [] });
    const first = must(pen.write(content));
    expect(seen(first)).toEqual(content);
    expect(pen.write(structuredClone(content))).toBeNull();
    const next = { ...content, workspace: { ...content.workspace, seq: content.workspace.seq + 1 } };
    const second = must(pen.write(next));
    expect(second.length).toBeLessThan(200);
    expect(seen(first, second)).toEqual(next);
    expect(seen(pen.bytes())).toEqual(next);
  });

  test("[B3] takes away what is no longer there", () => {
    const pen = openRecord({ snapshot: null, tail: [] });
    const updates = [must(pen.write(content)), must(pen.write(empty))];
    expect(seen(...updates)).toEqual(empty);
    expect(pen.shows(empty)).toBe(true);
    expect(pen.shows(content)).toBe(false);
  });

  test("[B3] goes on where another one stopped, under a client id of its own", () => {
    const pen = openRecord({ snapshot: null, tail: [] });
    const first = must(pen.write(empty));
    const other = openRecord({ snapshot: null, tail: [first] });
    expect(other.shows(empty)).toBe(true);
    const second = must(other.write(content));
    expect(seen(first, second)).toEqual(content);
    const ids = (update: Uint8Array) => Y.decodeUpdate(update).structs.map(({ id }) => id.client);
    expect(new Set([...ids(first), ...ids(second)]).size).toBe(2);
  });

  test("writes one small update per deed, however much has gone before", () => {
    const pen = openRecord({ snapshot: null, tail: [] });
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [
        `c${n}`,
        { thread: "t", author: "a", at: "", editedAt: null, text: "x" },
      ]),
    );
    pen.write({ ...content, comments: many });
    const sizes = Object.keys(many).map((id, n) => {
      const comments = { ...many, [id]: { ...must(many[id]), text: String(n) } };
      return must(pen.write({ ...content, comments })).length;
    });
    expect(Math.max(...sizes)).toBeLessThan(300);
  });
});

describe("the record in the store", () => {
  test("[B3] shows after every commit what the journal says, and a client that hears every update sees the same", async () => {
    const house = await aHouse();
    const heard: Uint8Array[] = [...(await house.store.document({ workspace: w1, document: "record" })).tail];
    house.authority.onCommitted(
      ({ record }) => record !== null && "update" in record && heard.push(record.update),
    );
    const round = await house.opens({ kind: "sealed" });
    for (const name of ["ann", "bob"]) await house.does(name, { type: "seal", round, values });
    await house.does("fay", { type: "reveal-round", round });
    await Promise.all(["ann", "bob", "cy"].map((name) => house.submit(name, comment)));
    await house.does("fay", { type: "remove-member", member: must(house.members["obs"]) });
    const shown = project(shownOf(await house.state()));
    expect(await stored(house.store)).toEqual(shown);
    expect(seen(...heard)).toEqual(shown);
  });

  test("[B5] that differs from the journal is rebuilt under a new generation, and everybody is told", async () => {
    const house = await aHouse();
    await house.does("ann", comment);
    const wrong = new Y.Doc();
    wrong.getMap("comments").set("c9", { text: "Nobody said this" });
    const tampered: Store = {
      ...house.store,
      document: async (name) => {
        const kept = await house.store.document(name);
        const isOld = name.document === "record" && must(await house.store.workspace(w1)).generation === 1;
        return isOld ? { ...kept, tail: [...kept.tail, Y.encodeStateAsUpdate(wrong)] } : kept;
      },
    };
    const made = anAuthority({ store: tampered });
    const after = voices(made.authority, house.members);
    const state = await after.state();
    expect(state.generation).toBe(2);
    expect(made.warnings).toEqual(["a record differed from its journal and was rebuilt"]);
    expect(made.happened).toMatchObject([{ record: { generation: 2 } }]);
    expect(await stored(house.store)).toEqual(project(shownOf(state)));
    await after.does("bob", comment);
    expect(await stored(house.store)).toEqual(project(shownOf(await after.state())));
    expect((await stored(house.store))["workspace"]).toMatchObject({ generation: 2 });
    const again = anAuthority({ store: house.store });
    expect((await voices(again.authority, house.members).state()).generation).toBe(2);
    expect(again.warnings).toEqual([]);
  });

  test("[B5] is not rebuilt by a restart", async () => {
    const house = await aHouse();
    await house.opens();
    await house.does("ann", comment);
    const made = anAuthority({ store: house.store });
    expect((await voices(made.authority, house.members).state()).generation).toBe(1);
    expect(made.warnings).toEqual([]);
  });

  test("[N2] of what could not be kept shows nothing, also in the commits that follow", async () => {
    const faulty = aFaultyStore();
    const house = await aHouse({ store: faulty.store });
    faulty.breaks("commit");
    await house.submit("ann", { ...comment, text: "Lost" });
    faulty.mends();
    await house.does("ann", { ...comment, text: "Kept" });
    expect(JSON.stringify(await stored(house.store))).not.toContain("Lost");
    expect(await stored(house.store)).toEqual(project(shownOf(await house.state())));
  });
});
