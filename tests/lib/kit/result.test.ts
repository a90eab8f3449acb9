import { expect, test } from "vitest";
import { ok, refuse } from "#lib/kit/result.ts";

test("a good result holds its value", () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
});

test("a refusal holds its code and the facts, none unless given", () => {
  expect(refuse("closed")).toEqual({ ok: false, error: { code: "closed", facts: {} } });
  expect(refuse("pinned", { future: 2 })).toEqual({
    ok: false,
    error: { code: "pinned", facts: { future: 2 } },
  });
});
