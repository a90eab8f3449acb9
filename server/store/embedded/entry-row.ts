import { assert } from "#lib/kit/assert.ts";
import { isId } from "#lib/kit/id.ts";
import type { Entry } from "#lib/journal/entry.ts";
import type { Actor, Event } from "#lib/session/event.ts";
import { digestIn, instantIn, numberIn, textIn } from "./columns.ts";
import type { Row, Value } from "./statement.ts";

/** The columns of an entry, in the order of `entryValues`. */
export const entryColumns = "seq, at, actor, event, previous, hash";

/** An entry as a row holds it. */
export const entryValues = ({ seq, at, actor, event, previous, hash }: Entry): readonly Value[] => [
  seq,
  at,
  actor,
  JSON.stringify(event),
  previous,
  hash,
];

/** The entry in a row. Its form is checked; that nothing in it was changed is for its hash to say. */
export function entryIn(row: Row): Entry {
  const actor = textIn(row, "actor");
  const event = parsed(textIn(row, "event"));
  assert(isActor(actor) && isEvent(event), "An entry in the store has no actor or event that we know");
  return {
    seq: numberIn(row, "seq"),
    at: instantIn(row, "at"),
    actor,
    event,
    previous: digestIn(row, "previous"),
    hash: digestIn(row, "hash"),
  };
}

// The parser's own words would quote what stands there, and an estimate belongs in no log.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("An entry in the store is not JSON");
  }
}

const events = {
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
} as const satisfies Readonly<Record<Event["type"], true>>;

const isActor = (text: string): text is Actor => text === "clock" || isId<"Member">(text);

const isEvent = (value: unknown): value is Event =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  typeof value.type === "string" &&
  Object.hasOwn(events, value.type);
