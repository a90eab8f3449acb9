import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommandType } from "#lib/session/command.ts";
import { command, commandId } from "#lib/wire/command.ts";
import { anyValues } from "#tests/laws/arbitraries.ts";
import { asked, isRead, wholeCommands as whole } from "#tests/support/commands.ts";

const every = Object.keys(whole);

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
    const wrong = [undefined, "", "short", "x".repeat(65), "with space", "ключ-ключ", 12_345_678, null];
    expect(wrong.filter((id) => isRead(asked(type, { id })))).toEqual([]);
  });
});

const everyField = every.flatMap((type) =>
  Object.keys(whole[type as CommandType]).map((field) => [type, field] as const),
);
const names = ["round", "thread", "comment", "member", "future"];

test.each(everyField)("[W2] the command %s is refused when its %s is of another kind", (type, field) => {
  for (const wrong of [null, { a: 1 }, ["a"], Number.NaN, Infinity])
    expect(isRead(asked(type, { [field]: wrong }))).toBe(false);
});

test.each(everyField.filter(([, field]) => names.includes(field)))(
  "[W4] the command %s is refused when its %s is no id",
  (type, field) => {
    for (const wrong of [
      "",
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "a/b",
      "../a",
      "x".repeat(5000),
      "é",
      7,
    ])
      expect(isRead(asked(type, { [field]: wrong }))).toBe(false);
  },
);

test("[W1] there is one command of each type, and no other", () => {
  expect(new Set(command.def.options.flatMap(({ shape }) => shape.type.def.values))).toEqual(new Set(every));
  for (const type of ["join", "rename", "end-round", "create-workspace", "__proto__", "", "Estimate"])
    expect(
      isRead({ id: "command-1", type, round: "r1", member: "m1", role: "owner", owner: "m1", name: "x" }),
    ).toBe(false);
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
    [Infinity, 0],
    { 0: 500_000, 1: 500_000, length: 2 },
    "1000000",
  ];
  expect(wrong.filter((vector) => isRead(asked("estimate", { values: vector })))).toEqual([]);
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
  for (const half of ["\ud83d", "a\ude00b", "\ude00\ud83d"])
    expect(isRead(asked(type, { [field]: half }))).toBe(false);
  expect(isRead(asked(type, { [field]: "😀" }))).toBe(true);
});

test("a comment says something", () => {
  for (const type of ["comment", "edit-comment"]) expect(isRead(asked(type, { text: "" }))).toBe(false);
});

test("[W2] a round lasts for a time that there is", () => {
  for (const minutes of [0, -1, Infinity, Number.NaN, "5", 60 * 24 * 367]) {
    expect(isRead(asked("open-round", { minutes }))).toBe(false);
    expect(isRead(asked("extend-round", { minutes }))).toBe(false);
  }
});

test("[W2] a round is extended by a time, by what its end is, or by both, and not by nothing", () => {
  const said = [{}, { minutes: undefined, atEnd: "ends" }, { atEnd: "advises" }];
  expect(said.map((body) => isRead(asked("extend-round", body)))).toEqual([true, true, true]);
  for (const body of [{ minutes: undefined }, { minutes: undefined, atEnd: "sometime" }])
    expect(isRead(asked("extend-round", body))).toBe(false);
});

test("[W5] an anchor's id has the form that its kind asks for", () => {
  const at = (kind: string, id: string) => isRead(asked("comment", { anchor: { kind, id } }));
  expect([at("activity", "f1/exercises"), at("estimate", "r1/s1"), at("question", "title")]).toEqual([
    true,
    true,
    true,
  ]);
  expect([at("activity", "f1"), at("future", "f1/a"), at("driver", ""), at("board", "x")]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test("whatever else is sent is refused and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      expect(isRead(value)).toBe(false);
    }),
  );
  expect(commandId.safeParse("V1StGXR8_Z5jdHi6B-myT").success).toBe(true);
});
