import fc from "fast-check";
import { expect, test } from "vitest";
import type { Instant } from "#lib/kit/instant.ts";
import { instantAt, isInstant, later, millisecondsOf, minutesAfter } from "#lib/kit/instant.ts";

const first = Date.UTC(2000, 0, 1) - 2000 * 365.2425 * 86_400_000; // 0000-01-01
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
const anyMillisecond = fc.integer({ min: first, max: last });

test("an instant says what the platform's own dates say, over the years 0 to 9999", () => {
  fc.assert(
    fc.property(anyMillisecond, (milliseconds) => {
      const instant = instantAt(milliseconds);
      expect(instant).toBe(new Date(milliseconds).toISOString());
      expect(millisecondsOf(instant)).toBe(milliseconds);
    }),
    { numRuns: 3000 },
  );
});

test("every day on which a month or a leap year turns is an instant of its own", () => {
  const years = [0, 1, 4, 100, 400, 1582, 1899, 1900, 1970, 1999, 2000, 2024, 2100, 2400, 9999];
  const months = Array.from({ length: 12 }, (_, month) => month);
  const days = years.flatMap((year) =>
    months.flatMap((month) => [1, 28, 29, 30].map((day) => [year, month, day] as const)),
  );
  for (const [year, month, day] of days) {
    const date = new Date(0);
    date.setUTCFullYear(year, month, day);
    expect(instantAt(date.getTime())).toBe(date.toISOString());
  }
});

test.each([
  "2026-02-29T00:00:00.000Z",
  "2026-13-01T00:00:00.000Z",
  "2026-00-10T00:00:00.000Z",
  "2026-01-00T00:00:00.000Z",
  "2026-01-32T00:00:00.000Z",
  "2026-01-01T24:00:00.000Z",
  "2026-01-01T00:60:00.000Z",
  "2016-12-31T23:59:60.000Z",
  "2026-01-01T00:00:00Z",
  "2026-01-01T00:00:00.0000Z",
  "2026-01-01T00:00:00.000+00:00",
  "2026-01-01 00:00:00.000Z",
  "2026-01-01T00:00:00.000Z\n",
  "+002026-01-01T00:00:00.000Z",
  "٢٠٢٦-01-01T00:00:00.000Z",
  "",
])("%j is no instant", (text) => {
  expect(isInstant(text)).toBe(false);
});

test("what is no text is no instant", () => {
  for (const value of [0, null, undefined, {}, ["2026-01-01T00:00:00.000Z"]])
    expect(isInstant(value)).toBe(false);
});

test("there are no instants before the year 0, after 9999, or at no number", () => {
  expect(instantAt(first)).toBe("0000-01-01T00:00:00.000Z");
  expect(instantAt(last)).toBe("9999-12-31T23:59:59.999Z");
  for (const outside of [first - 1, last + 1, NaN, Infinity, -Infinity])
    expect(() => instantAt(outside)).toThrow(RangeError);
});

test("a fraction of a millisecond is cut off", () => {
  expect(instantAt(1.9)).toBe("1970-01-01T00:00:00.001Z");
  expect(instantAt(-0.5)).toBe("1969-12-31T23:59:59.999Z");
});

test("instants sort as text in the order of time", () => {
  fc.assert(
    fc.property(anyMillisecond, anyMillisecond, (a, b) => {
      expect(instantAt(a) < instantAt(b)).toBe(a < b);
      expect(later(instantAt(a), instantAt(b))).toBe(instantAt(Math.max(a, b)));
    }),
  );
});

test("minutes later may be a fraction, to the millisecond", () => {
  const noon = "2026-10-14T12:00:00.000Z" as Instant;
  expect(minutesAfter(noon, 90)).toBe("2026-10-14T13:30:00.000Z");
  expect(minutesAfter(noon, 0.5)).toBe("2026-10-14T12:00:30.000Z");
  expect(minutesAfter(noon, 1 / 60_000)).toBe("2026-10-14T12:00:00.001Z");
});
