import { expect, test } from "vitest";
import { readVector } from "#lib/simplex/say-vector.ts";
import { readShare, sayShare } from "#lib/simplex/say.ts";

test.each([
  ["35", 350_000],
  ["35%", 350_000],
  ["35 %", 350_000],
  ["35\u202f%", 350_000],
  ["35 per cent", 350_000],
  ["35 percent", 350_000],
  ["35,5", 355_000],
  ["35.5%", 355_000],
  [".35", 350_000],
  ["0.35", 350_000],
  ["0,35", 350_000],
  ["0.35%", 3_500],
  ["0.5", 500_000],
  ["0.5 %", 5_000],
  ["1", 10_000],
  ["1.0", 10_000],
  ["1%", 10_000],
  ["0", 0],
  ["0.0", 0],
  ["0%", 0],
  ["100", 1_000_000],
  ["1/3", 333_333],
  ["2/3", 666_667],
  ["1/5,000", 200],
  ["2:1", 666_667],
  ["2 : 1", 666_667],
  ["1:2", 333_333],
  ["0:1", 0],
  ["1,000:1", 999_001],
  ["1 in 200", 5_000],
  ["1 in 5000", 200],
  ["1 in 5,000", 200],
  ["1 in 5 000", 200],
  ["1 IN 5’000", 200],
  ["1 out of 4", 250_000],
  ["1.5 in 10", 150_000],
])("“%s” is read as %i parts per million", (text, ppm) => {
  expect(readShare(text)).toEqual({ ok: true, value: { ppm, said: text } });
});

test("what is possible is not rounded to impossible, nor the uncertain to certain", () => {
  expect(readShare("1 in 5,000,000")).toMatchObject({ value: { ppm: 1 } });
  expect(readShare("99.99999%")).toMatchObject({ value: { ppm: 999_999 } });
});

test.each([
  "",
  "  ",
  "x",
  "35x",
  "%",
  "-5",
  "101",
  "100.1%",
  "3/2",
  "1/0",
  "0:0",
  "0/0",
  "1:",
  ":1",
  "1/2/3",
  "1 in",
  "in 5",
])("“%s” is not a share", (text) => {
  expect(readShare(text)).toMatchObject({ ok: false, error: { code: "not-a-share" } });
});

test.each(["1e3", "0x10", "٣", "1..2", "1,2,3", "9".repeat(400), "1/3%", "NaN", "Infinity"])(
  "“%s” is not a share",
  (text) => {
    expect(readShare(text).ok).toBe(false);
  },
);

test("a refused share is told where it stands, not what it was", () => {
  expect(readShare("  half ")).toEqual({
    ok: false,
    error: { code: "not-a-share", facts: { at: 2, length: 4 } },
  });
});

test("below one per cent the sign is said, since a bare number would be a probability", () => {
  expect([350_000, 355_000, 10_000, 200, 1, 0, 1_000_000].map(sayShare)).toEqual([
    "35",
    "35.5",
    "1",
    "0.02%",
    "0.0001%",
    "0",
    "100",
  ]);
});

test.each([
  ["5:3:2", [500_000, 300_000, 200_000]],
  ["5 : 3 : 2", [500_000, 300_000, 200_000]],
  ["1:1:1", [333_334, 333_333, 333_333]],
  ["50 30 20", [500_000, 300_000, 200_000]],
  ["50% 30% 20%", [500_000, 300_000, 200_000]],
  ["50 %, 30 %, 20 %", [500_000, 300_000, 200_000]],
  ["50\t30\n20", [500_000, 300_000, 200_000]],
  ["50;30;20", [500_000, 300_000, 200_000]],
  ["50, 30, 20", [500_000, 300_000, 200_000]],
  ["50,30,20", [500_000, 300_000, 200_000]],
  ["35/45/20", [350_000, 450_000, 200_000]],
  ["35 / 45 / 20", [350_000, 450_000, 200_000]],
  ["35,5 44,5 20", [355_000, 445_000, 200_000]],
  ["0.5 0.3 0.2", [500_000, 300_000, 200_000]],
  [".5 .3 .2", [500_000, 300_000, 200_000]],
  ["1/3 1/3 1/3", [333_334, 333_333, 333_333]],
  ["1/2, 1/3, 1/6", [500_000, 333_333, 166_667]],
  ["1 0 0", [1_000_000, 0, 0]],
  ["0.5% 0.5% 99%", [5_000, 5_000, 990_000]],
  ["0.5 0.5 99", [5_000, 5_000, 990_000]],
])("“%s” is read as the vector %j", (text, values) => {
  expect(readVector(text, 3)).toEqual({ ok: true, value: { values, said: text } });
});

test("two futures can be said as odds or as a pair", () => {
  for (const text of ["2:1", "66,6667 33,3333", "2/3 1/3"]) {
    expect(readVector(text, 2)).toEqual({ ok: true, value: { values: [666_667, 333_333], said: text } });
  }
  expect(readVector("50,50", 2)).toMatchObject({ ok: true });
});

test.each([
  ["33/33/33", 99, 1],
  ["50 30 30", 110, -10],
  ["33.33 33.33 33.33", 99.99, 0.01],
  ["0.5 0.3 0.1", 90, 10],
  ["1/3 1/3 1/6", 83.333333, 16.666667],
  ["1 1 1", 3, 97],
  ["0:0:0", 0, 100],
])("“%s” is not repaired in silence: it sums to %d and %d is missing", (text, sum, missing) => {
  expect(readVector(text, 3)).toEqual({ ok: false, error: { code: "sum-is-off", facts: { sum, missing } } });
});

test("the token that is no number is told by its place", () => {
  expect(readVector("50 about 20", 3)).toEqual({
    ok: false,
    error: { code: "not-a-vector", facts: { token: 2, at: 3, length: 5 } },
  });
  expect(readVector(" 5:3:x", 3)).toMatchObject({ error: { facts: { token: 3, at: 5, length: 1 } } });
  expect(readVector("-5 60 45", 3)).toMatchObject({ error: { code: "not-a-vector", facts: { token: 1 } } });
});

test("another number of figures than there are futures is refused", () => {
  expect(readVector("50 50", 3)).toEqual({
    ok: false,
    error: { code: "wrong-length", facts: { futures: 3, given: 2 } },
  });
  expect(readVector("", 3)).toMatchObject({ error: { code: "wrong-length", facts: { given: 0 } } });
});
