import { expect, test } from "vitest";
import { orLess, orMore } from "#lib/pool/cumulative.ts";

test("of futures in an order, each or less and each or more overlap in that future alone", () => {
  const shares = [12, 58, 30];
  expect(orLess(shares)).toEqual([12, 70, 100]);
  expect(orMore(shares)).toEqual([100, 88, 30]);
});

test("a long order reaches the whole exactly", () => {
  expect(orLess(Array.from({ length: 10 }, () => 0.1)).at(-1)).toBe(1);
  expect(orMore(Array.from({ length: 10 }, () => 0.1))[0]).toBe(1);
});
