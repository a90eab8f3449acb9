import { expect, test } from "vitest";
import { blank, fold } from "#lib/journal/fold.ts";
import type { Event } from "#lib/session/event.ts";
import { entry as schema } from "#lib/wire/journal.ts";
import { aFullRoom, chain } from "#tests/support/a-journal.ts";
import { aWorkspaceId } from "#tests/support/builders.ts";

const room = aFullRoom();
const entries = await chain(room.entries());

test("[J3] folding the journal gives the state that deciding had, from its first entry or from any state on the way", () => {
  const whole = fold(entries, blank(aWorkspaceId));
  expect({ ...whole, head: null }).toEqual({ ...room.session(), head: null });
  for (let place = 0; place <= entries.length; place++) {
    const half = fold(entries.slice(0, place), blank(aWorkspaceId));
    expect(fold(entries.slice(place), half)).toEqual(whole);
  }
});

test("[J3] an entry that is missing is not folded over", () => {
  expect(() => fold(entries.toSpliced(4, 1), blank(aWorkspaceId))).toThrow("without gaps");
});

test("[W3] every kind of entry passes the schema in exactly the form in which it is hashed", () => {
  const types = new Set(entries.map(({ event }) => event.type));
  expect([...types].toSorted()).toEqual(Object.keys(everyType).toSorted());
  for (const entry of entries) expect(schema.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
});

const everyType: Record<Event["type"], true> = {
  "workspace created": true,
  "member joined": true,
  "role changed": true,
  "member removed": true,
  "member left": true,
  "session taken over": true,
  "round opened": true,
  "round extended": true,
  estimated: true,
  "estimate withdrawn": true,
  "estimate reaffirmed": true,
  "estimates struck": true,
  "round locked": true,
  "round revealed": true,
  "round closed": true,
  commented: true,
  "comment edited": true,
  "comment deleted": true,
  "thread resolved": true,
  "thread reopened": true,
  "question resolved": true,
};
