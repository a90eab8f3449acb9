import { expect, test } from "vitest";
import { answer } from "#lib/wire/answer.ts";
import { closeCodes, closeReasonOf } from "#lib/wire/close.ts";
import { notice } from "#lib/wire/notice.ts";
import { routes } from "#lib/wire/routes.ts";

test("[C5] an answer is a value with the entry it was done at, or a code with facts", () => {
  for (const good of [
    { ok: true, value: null, seq: 0 },
    { ok: true, value: { digest: "d", nonce: "n" }, seq: 7 },
    { ok: false, error: { code: "wrong-sum", facts: { expected: 1_000_000, got: 3, at: ["values"] } } },
  ])
    expect(answer.parse(good)).toEqual(good);
  for (const wrong of [
    { ok: true },
    { ok: true, value: null, seq: -1 },
    { ok: false, error: { code: "x" } },
    { ok: false, error: { code: "x", facts: { a: { b: 1 } } } },
  ])
    expect(answer.safeParse(wrong).success).toBe(false);
});

test("[W6] every code of the contract leads back to its reason, and no other code does", () => {
  for (const [reason, code] of Object.entries(closeCodes)) expect(closeReasonOf(code)).toBe(reason);
  for (const code of [0, 1000, 1006, 4402, 4500]) expect(closeReasonOf(code)).toBeNull();
});

test("[S4] marks hold counts, and who has sealed where somebody may see who; no times", () => {
  const marks = { kind: "marks", round: "r1", sealed: 1, expected: 3 };
  expect(notice.parse(marks)).toEqual(marks);
  expect(notice.parse({ ...marks, at: "2026-10-14T14:05:00.000Z" })).toEqual(marks);
  expect(notice.safeParse({ ...marks, members: [{ member: "m1", sealed: true }] }).success).toBe(true);
});

test("[W8] no address holds a secret in its path or query", () => {
  for (const link of [routes.enter("KEY"), routes.join("KEY"), routes.return("KEY")]) {
    const url = new URL(link, "http://localhost");
    expect(url.hash).toBe("#KEY");
    expect(url.pathname + url.search).not.toContain("KEY");
  }
});
