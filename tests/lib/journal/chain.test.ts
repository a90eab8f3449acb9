import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "#lib/kit/assert.ts";
import type { Json } from "#lib/kit/json.ts";
import { misfitOf } from "#lib/journal/chain.ts";
import type { Entry } from "#lib/journal/entry.ts";
import { chained, hashOf } from "#lib/journal/entry.ts";
import { aFullRoom, chain } from "#tests/support/a-journal.ts";
import { aDigest, minute } from "#tests/support/builders.ts";

const entries = await chain(aFullRoom().entries());

/** Every place in a value that holds no other values, as the keys that lead there. */
function leavesOf(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (value === null || typeof value !== "object") return [path];
  const inner = Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]));
  return inner.length === 0 ? [path] : inner;
}

function changedAt(value: Json, [key, ...rest]: readonly string[]): Json {
  if (key === undefined)
    return typeof value === "number" ? value + 1 : typeof value === "string" ? `${value}x` : 1;
  if (Array.isArray(value))
    return value.map((member: Json, place) => (String(place) === key ? changedAt(member, rest) : member));
  return {
    ...(value as Record<string, Json>),
    [key]: changedAt((value as Record<string, Json>)[key] ?? null, rest),
  };
}

test("[J1] a journal that nobody touched fits, and so does every beginning of it", async () => {
  expect(await misfitOf(entries)).toBeNull();
  for (let length = 0; length < entries.length; length++)
    expect(await misfitOf(entries.slice(0, length))).toBeNull();
});

test("[J1] any field of any entry that is changed is found at that entry", async () => {
  let changes = 0;
  for (const [place, entry] of entries.entries())
    for (const path of leavesOf(entry)) {
      const touched = entries.slice(0, place + 1).with(place, changedAt(entry, path) as Entry);
      const found = await misfitOf(touched);
      expect(found?.seq, `${path.join(".")} of entry ${entry.seq}`).toBe(entry.seq);
      changes++;
    }
  expect(changes).toBeGreaterThan(300);
});

test("[J1] a field that is added to an event or taken from it is found", async () => {
  for (const [place, entry] of entries.entries()) {
    const more = { ...entry, event: { ...entry.event, more: 1 } } as unknown as Entry;
    expect(await misfitOf(entries.with(place, more))).toEqual({ seq: entry.seq, what: "hash" });
    const [key = ""] = Object.keys(entry.event).toReversed();
    const less = { ...entry, event: { ...entry.event, [key]: undefined } } as unknown as Entry;
    expect(await misfitOf(entries.with(place, less))).toEqual({ seq: entry.seq, what: "hash" });
  }
});

test("[J1] an entry that is changed and hashed again breaks the link of the next one", async () => {
  const place = 5;
  const forged = await chained({ ...must(entries[place]), at: minute(4.5) });
  expect(await misfitOf(entries.with(place, forged))).toEqual({ seq: place + 2, what: "link" });
});

test("[J1] an entry that is dropped, doubled or moved is found", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(entries.length - 2), async (place) => {
      const entry = must(entries[place]);
      expect(await misfitOf(entries.toSpliced(place, 1))).toEqual({ seq: place + 1, what: "order" });
      expect(await misfitOf(entries.toSpliced(place, 0, entry))).toEqual({ seq: place + 2, what: "order" });
      const next = must(entries[place + 1]);
      expect(await misfitOf(entries.with(place, next).with(place + 1, entry))).toEqual({
        seq: place + 1,
        what: "order",
      });
    }),
  );
});

test("[J2] times never go back", async () => {
  const [first, second] = [must(entries[0]), must(entries[1])];
  const early = await chained({ ...second, previous: first.hash, at: minute(-1) });
  expect(await misfitOf([first, early])).toEqual({ seq: 2, what: "time" });
  const same = await chained({ ...second, previous: first.hash, at: first.at });
  expect(await misfitOf([first, same])).toBeNull();
});

test("[J1] a journal that begins with anything but the beginning is found", async () => {
  expect(await misfitOf(entries.slice(1))).toEqual({ seq: 1, what: "order" });
  const first = must(entries[0]);
  const other = await chained({ ...first, previous: aDigest(1) });
  expect(await misfitOf([other])).toEqual({ seq: 1, what: "link" });
});

test("an entry's hash is of everything but itself", async () => {
  const entry = must(entries[3]);
  expect(await hashOf({ ...entry, hash: aDigest(1) } as Entry)).toBe(entry.hash);
});
