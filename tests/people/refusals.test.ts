import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isId } from "#lib/kit/id.ts";
import { answer } from "#lib/wire/answer.ts";
import { valueOf } from "#tests/support/person.ts";
import type { Body, Name, Three } from "./both-ways.ts";
import { threePeople } from "./both-ways.ts";

const someFacts = expect.any(Object) as unknown;
const values = [333_333, 333_333, 333_334];
const anchor = { kind: "future", id: "weaken" };
const nowhere = "nowhere";
const texts = { evidence: "", note: "" };
const rounds = { open: "", sealed: "" };
const remarks = { standing: "", deleted: "" };
let three: Three;

beforeAll(async () => {
  three = await threePeople();
});
afterAll(() => three.close());

const byOwner = async <Value = unknown>(body: Body) =>
  valueOf(await three.give<Value>("owner", "http", body));

async function open(kind: "open" | "sealed"): Promise<void> {
  rounds[kind] = (await byOwner<{ round: string }>({ type: "open-round", kind })).round;
}
const run = (type: string) => byOwner({ type, round: rounds.sealed });
const annul = () => byOwner({ type: "resolve", annulled: true, ...texts });

async function remark(): Promise<void> {
  const made = () => byOwner<{ comment: string }>({ type: "comment", anchor, text: "One" });
  remarks.standing = (await made()).comment;
  remarks.deleted = (await made()).comment;
  await byOwner({ type: "delete-comment", comment: remarks.deleted });
}

type Case = {
  readonly code: string;
  readonly to: Name;
  readonly body: () => Body;
  readonly before?: () => Promise<unknown>;
};

/** Each refusal once or more, in this order: what was done before one makes those after it possible. */
const cases: readonly Case[] = [
  { code: "nothing-runs", to: "ada", body: () => ({ type: "take-over" }) },
  { code: "no-such-future", to: "owner", body: () => ({ type: "resolve", future: "weaken", ...texts }) },
  { code: "not-allowed", to: "otto", body: () => ({ type: "open-round", kind: "open" }) },
  {
    code: "bad-question",
    to: "owner",
    body: () => ({ type: "open-round", kind: "open", question: sameTwice() }),
  },
  { code: "no-such-round", to: "ada", body: () => ({ type: "estimate", round: nowhere, values }) },
  {
    before: () => open("open"),
    code: "round-without-end",
    to: "owner",
    body: () => ({ type: "extend-round", round: rounds.open, minutes: 5 }),
  },
  { code: "no-such-future", to: "owner", body: () => ({ type: "resolve", future: nowhere, ...texts }) },
  { code: "wrong-number-of-futures", to: "ada", body: () => ({ ...estimate(), values: [500_000, 500_000] }) },
  { code: "no-estimate", to: "ada", body: () => ({ type: "withdraw", round: rounds.open }) },
  { code: "round-not-sealed", to: "ada", body: () => ({ ...estimate(), type: "seal" }) },
  { code: "round-not-sealed", to: "owner", body: () => ({ type: "reveal-round", round: rounds.open }) },
  {
    before: () => open("sealed"),
    code: "round-sealed",
    to: "ada",
    body: () => ({ type: "estimate", round: rounds.sealed, values }),
  },
  { code: "round-closed", to: "ada", body: () => estimate() },
  { code: "already-closed", to: "owner", body: () => ({ type: "close-round", round: rounds.open }) },
  { code: "round-running", to: "owner", body: () => ({ type: "open-round", kind: "sealed" }) },
  { code: "runner-is-here", to: "ada", body: () => ({ type: "take-over" }) },
  { code: "not-revealed", to: "owner", body: () => ({ type: "close-round", round: rounds.sealed }) },
  { code: "not-revealed", to: "owner", body: () => ({ type: "resolve", annulled: true, ...texts }) },
  {
    before: () => run("lock-round"),
    code: "round-locked",
    to: "ada",
    body: () => ({ type: "seal", round: rounds.sealed, values }),
  },
  { code: "round-locked", to: "owner", body: () => ({ type: "lock-round", round: rounds.sealed }) },
  {
    before: () => run("reveal-round"),
    code: "already-revealed",
    to: "owner",
    body: () => ({ type: "reveal-round", round: rounds.sealed }),
  },
  { code: "already-revealed", to: "owner", body: () => ({ type: "lock-round", round: rounds.sealed }) },
  { code: "bad-anchor", to: "ada", body: () => ({ type: "comment", text: "Where?" }) },
  { code: "no-such-thread", to: "ada", body: () => ({ type: "comment", thread: nowhere, text: "Where?" }) },
  { code: "no-such-thread", to: "ada", body: () => ({ type: "resolve-thread", thread: nowhere }) },
  { code: "no-such-comment", to: "ada", body: () => ({ type: "edit-comment", comment: nowhere, text: "?" }) },
  {
    before: remark,
    code: "not-yours",
    to: "ada",
    body: () => ({ type: "edit-comment", comment: remarks.standing, text: "Theirs" }),
  },
  { code: "not-yours", to: "otto", body: () => ({ type: "delete-comment", comment: remarks.standing }) },
  {
    code: "comment-deleted",
    to: "owner",
    body: () => ({ type: "delete-comment", comment: remarks.deleted }),
  },
  { code: "no-such-member", to: "owner", body: () => ({ type: "remove-member", member: nowhere }) },
  { code: "last-owner", to: "owner", body: () => ({ type: "leave" }) },
  {
    before: annul,
    code: "already-resolved",
    to: "owner",
    body: () => ({ type: "open-round", kind: "open" }),
  },
  { code: "already-resolved", to: "owner", body: () => ({ type: "resolve", annulled: true, ...texts }) },
];

const estimate = () => ({ type: "estimate", round: rounds.open, values });

const sameTwice = () => ({
  title: "Which?",
  resolution: "",
  horizon: "",
  ordered: false,
  futures: [0, 1].map((order) => ({
    id: "same",
    title: `Future ${order}`,
    short: "",
    colour: "future-1",
    order,
  })),
  settings: { pool: "linear", floor: 0.001, exponent: 1 },
});

describe("a refusal", () => {
  test.each(cases)(
    "$code (to $to) is the same over both ways, holds no content and changes nothing",
    async (one) => {
      await one.before?.();
      const entries = await three.entries();
      const byHttp = await three.give(one.to, "http", one.body());
      const bySocket = await three.give(one.to, "socket", one.body());
      expect(byHttp).toEqual({ ok: false, error: { code: one.code, facts: someFacts } });
      expect(bySocket).toEqual(byHttp);
      const read = answer.parse(byHttp);
      const facts = read.ok ? [] : Object.values(read.error.facts);
      expect(facts.every((fact) => typeof fact === "number" || isId(fact))).toBe(true);
      expect(await three.entries()).toBe(entries);
    },
  );
});
