import { expect, test } from "vitest";
import { pseudonymFor } from "#server/session/pseudonym.ts";

test("[R5] three hundred analysts have three hundred pseudonyms", () => {
  const rows: { pseudonym: string }[] = [];
  for (let n = 0; n < 300; n++) rows.push({ pseudonym: pseudonymFor(rows) });
  expect(new Set(rows.map(({ pseudonym }) => pseudonym)).size).toBe(300);
  for (const { pseudonym } of rows) expect(pseudonym).toMatch(/^Analyst [A-Z]{1,2}$/);
  expect(rows.slice(0, 26).every(({ pseudonym }) => pseudonym.length === "Analyst A".length)).toBe(true);
});

test("[R5] a pseudonym tells nothing of who came when", () => {
  const firsts = new Set(Array.from({ length: 300 }, () => pseudonymFor([])));
  expect(firsts.size).toBeGreaterThan(15);
});
