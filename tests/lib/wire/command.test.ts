import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommandType } from "#lib/session/command.ts";
import { sayShare } from "#lib/simplex/say.ts";
import { command, commandId } from "#lib/wire/command.ts";
import { anyValues } from "#tests/laws/arbitraries.ts";
import { aQuestion } from "#tests/support/builders.ts";

const values = [250_000, 500_000, 250_000];
const { board: _, ...question } = aQuestion();
const anchor = { kind: "future", id: "f1" };

/** One of each, with everything that it may say. */
const whole: Record<CommandType, Record<string, unknown>> = {
  "open-round": { kind: "sealed", minutes: 12.5, names: "pseudonyms", question },
  "extend-round": { round: "r1", minutes: 5 },
  estimate: { round: "r1", values, said: "1:2:1", rationale: "Because **so**." },
  withdraw: { round: "r1" },
  reaffirm: { round: "r1" },
  seal: { round: "r1", values, said: "1:2:1", rationale: "" },
  "lock-round": { round: "r1" },
  "reveal-round": { round: "r1" },
  "close-round": { round: "r1" },
  comment: { thread: "t1", anchor, text: "Why?" },
  "edit-comment": { comment: "c1", text: "Why not?" },
  "delete-comment": { comment: "c1" },
  "resolve-thread": { thread: "t1" },
  "reopen-thread": { thread: "t1" },
  nudge: { round: "r1", member: "m1" },
  "change-role": { member: "m1", role: "observer" },
  "remove-member": { member: "m1" },
  leave: {},
  "take-over": {},
  resolve: { future: "f1", annulled: false, evidence: "https://example.org", note: "" },
};

const asked = (type: string, changes: object = {}) => ({ id: "command-1", type, ...whole[type as CommandType], ...changes });
const isRead = (value: unknown) => command.safeParse(value).success;
const every = Object.keys(whole);
const said = (text: string) => asked("estimate", { said: text });

describe.each(every)("the command %s", (type) => {
  test("[W1] is read as it was sent", () => {
    expect(command.parse(asked(type))).toEqual(asked(type));
    expect(command.parse(JSON.parse(JSON.stringify(asked(type))))).toEqual(asked(type));
  });

  test("[W2] is refused with a field that it does not know, also one that would reach the prototype", () => {
    expect(isRead(asked(type, { actor: "m2" }))).toBe(false);
    expect(isRead(asked(type, { at: "2026-10-14T14:05:00.000Z" }))).toBe(false);
    const json = JSON.stringify(asked(type)).replace(/}$/, ',"__proto__":{"polluted":true}}');
    expect(isRead(JSON.parse(json))).toBe(false);
    expect("polluted" in {}).toBe(false);
  });

  test("[W2] is refused without an id of its own, or with one that is no id", () => {
    const { id: _id, ...rest } = asked(type);
    expect(isRead(rest)).toBe(false);
    for (const id of ["", "short", "x".repeat(65), "with space", "ключ-ключ", 12_345_678, null]) expect(isRead({ ...rest, id })).toBe(false);
  });
});

const everyField = every.flatMap((type) => Object.keys(whole[type as CommandType]).map((field) => [type, field] as const));
const names = ["round", "thread", "comment", "member", "future"];

test.each(everyField)("[W2] the command %s is refused when its %s is of another kind", (type, field) => {
  for (const wrong of [null, { a: 1 }, ["a"], Number.NaN, 1e999]) expect(isRead(asked(type, { [field]: wrong }))).toBe(false);
});

test.each(everyField.filter(([, field]) => names.includes(field)))("[W4] the command %s is refused when its %s is no id", (type, field) => {
  for (const wrong of ["", "__proto__", "constructor", "toString", "hasOwnProperty", "a/b", "../a", "x".repeat(5000), "é", 7])
    expect(isRead(asked(type, { [field]: wrong })), String(wrong)).toBe(false);
});

test("[W1] there is one command of each type, and no other", () => {
  expect(new Set(command.options.map(({ shape }) => shape.type.value))).toEqual(new Set(every));
  for (const type of ["join", "rename", "end-round", "create-workspace", "__proto__", "", "Estimate"])
    expect(isRead({ id: "command-1", type, round: "r1", member: "m1", role: "owner", owner: "m1", name: "x" })).toBe(false);
});

test("[E5] every vector of whole parts per million that makes a whole is read, and no other", () => {
  fc.assert(
    fc.property(anyValues, (vector) => {
      expect(isRead(asked("estimate", { values: vector }))).toBe(true);
      expect(isRead(asked("seal", { values: [...vector.slice(1), (vector[0] ?? 0) + 1] }))).toBe(false);
    }),
  );
  const wrong = [
    [],
    [1_000_000],
    Array.from({ length: 13 }, (_part, place) => (place === 0 ? 1_000_000 : 0)),
    [500_000.5, 499_999.5],
    [1_000_001, -1],
    ["500000", "500000"],
    [Number.NaN, 1_000_000],
    [1e999, 0],
    { 0: 500_000, 1: 500_000, length: 2 },
    "1000000",
  ];
  for (const vector of wrong) expect(isRead(asked("estimate", { values: vector })), JSON.stringify(vector)).toBe(false);
});

test.each(["35", "35 %", "2:1", "1/3", "1 in 5,000", "1 IN 200", "2 out of 5", "35 percent", "40 per cent", "5'000 : 1", "35/45/20", "35 | 45 | 20", ""])(
  "[E6] %j is a form in which a vector can be said",
  (text) => {
    expect(isRead(said(text))).toBe(true);
  },
);

test.each(["about a third", "two to one", "1:2 because of the election", "=1+1", "<b>1</b>", "1\u0000", "x".repeat(121), "1".repeat(121)])(
  "[E6] %j is prose, and does not get into the chain",
  (text) => {
    expect(isRead(said(text))).toBe(false);
  },
);

test("[E6] what the instrument writes of a share can be said", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (ppm) => {
      expect(isRead(said(sayShare(ppm)))).toBe(true);
    }),
  );
});

test("[W2] a long line of figures is read, or refused, at once", () => {
  const before = performance.now();
  for (const text of [`${"1 in ".repeat(23)}x`, `${"i".repeat(119)}n`, `${"percent".repeat(17)}!`, `${" ".repeat(119)}x`]) isRead(said(text));
  expect(performance.now() - before).toBeLessThan(500);
});

const texts = [
  ["estimate", "rationale"],
  ["seal", "rationale"],
  ["comment", "text"],
  ["edit-comment", "text"],
  ["resolve", "evidence"],
  ["resolve", "note"],
] as const;

test.each(texts)("[W2] the %s's %s holds 5,000 characters and no half of one", (type, field) => {
  expect(isRead(asked(type, { [field]: "é".repeat(5000) }))).toBe(true);
  expect(isRead(asked(type, { [field]: "x".repeat(5001) }))).toBe(false);
  for (const half of ["\ud83d", "a\ude00b", "\ude00\ud83d"]) expect(isRead(asked(type, { [field]: half }))).toBe(false);
  expect(isRead(asked(type, { [field]: "😀" }))).toBe(true);
});

test("a comment says something", () => {
  for (const type of ["comment", "edit-comment"]) expect(isRead(asked(type, { text: "" }))).toBe(false);
});

test.each([
  ["with its own hash of the board", { board: "0".repeat(64) }],
  ["with a field that nobody knows", { more: 1 }],
  ["without a title", { title: "" }],
  ["with half a character in its title", { title: "a\ud83d" }],
  ["with half a character in its resolution", { resolution: "\ude00" }],
  ["with a title of 301 characters", { title: "x".repeat(301) }],
  ["with one future", { futures: question.futures.slice(0, 1) }],
  ["with a future of more fields", { futures: question.futures.map((one) => ({ ...one, more: 1 })) }],
  ["with half a character in a future", { futures: question.futures.map((one) => ({ ...one, title: "\ud83d" })) }],
  ["with a future named as every object is", { futures: question.futures.map((one) => ({ ...one, id: "valueOf" })) }],
  ["with a colour that is no token", { futures: question.futures.map((one) => ({ ...one, colour: "red;}" })) }],
  ["with another pool", { settings: { pool: "mean", floor: 0.01, exponent: 1 } }],
  ["with a floor of nothing", { settings: { pool: "logarithmic", floor: 0, exponent: 1 } }],
  ["with an exponent of nothing", { settings: { pool: "logarithmic", floor: 0.01, exponent: 0 } }],
])("[W2] a question %s opens no round", (_why, changes) => {
  expect(isRead(asked("open-round", { question: { ...question, ...changes } }))).toBe(false);
});

test("[W2] a round lasts for a time that there is", () => {
  for (const minutes of [0, -1, 1e999, Number.NaN, "5", 60 * 24 * 367]) {
    expect(isRead(asked("open-round", { minutes }))).toBe(false);
    expect(isRead(asked("extend-round", { minutes }))).toBe(false);
  }
});

test("[W5] an anchor's id has the form that its kind asks for", () => {
  const at = (kind: string, id: string) => isRead(asked("comment", { anchor: { kind, id } }));
  expect([at("activity", "f1/exercises"), at("estimate", "r1/s1"), at("question", "title")]).toEqual([true, true, true]);
  expect([at("activity", "f1"), at("future", "f1/a"), at("driver", ""), at("board", "x")]).toEqual([false, false, false, false]);
});

test("whatever else is sent is refused and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      expect(isRead(value)).toBe(false);
    }),
  );
  expect(commandId.safeParse("V1StGXR8_Z5jdHi6B-myT").success).toBe(true);
});
