import { expect, test } from "vitest";
import { enterBody, inviteBody, joinBody } from "#lib/wire/api.ts";

const code = "V1StGXR8_Z5jdHi6B-myT";
const joins = (name: unknown) => joinBody.safeParse({ code, name }).success;

test("[W2] a name is 1 to 80 characters of one line", () => {
  const good = ["Ann", "  Ann  ", "Zoë", "李", "Ann-Marie O’Neill 😀", "x".repeat(80)];
  expect(good.filter((name) => !joins(name))).toEqual([]);
  const wrong = [
    "",
    "   ",
    "x".repeat(81),
    "x".repeat(5000),
    "a\nb",
    "a\u0000b",
    "a\u202eb",
    "a\u2028b",
    "\ud800",
    7,
    null,
  ];
  expect(wrong.filter((name) => joins(name))).toEqual([]);
  expect(joinBody.parse({ code, name: "  Ann  " }).name).toBe("Ann");
});

test("[W2] what is asked of the doors holds nothing else", () => {
  expect(joinBody.safeParse({ code, name: "Ann", role: "owner" }).success).toBe(false);
  expect(enterBody.safeParse({ key: code, workspace: "w1" }).success).toBe(false);
  const wrong = ["", "short", "x".repeat(101), "with space and more", code.replace("V", "é")];
  expect(wrong.filter((key) => enterBody.safeParse({ key }).success)).toEqual([]);
});

test("[A2] nobody is invited as an owner", () => {
  expect(inviteBody.parse({ role: "analyst" })).toEqual({ role: "analyst", expiresInHours: 168, uses: 30 });
  expect(inviteBody.safeParse({ role: "owner" }).success).toBe(false);
  for (const changes of [
    { uses: 0 },
    { uses: 1.5 },
    { uses: 1001 },
    { expiresInHours: 0 },
    { expiresInHours: Infinity },
  ])
    expect(inviteBody.safeParse({ role: "analyst", ...changes }).success).toBe(false);
});
