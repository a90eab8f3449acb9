import { expect, test } from "vitest";
import { type OfflineFacts, offlineWords } from "#app/_room/offline-words.ts";

const calm: OfflineFacts = {
  edits: 0,
  keeping: "kept",
  isSealing: false,
  isEntered: false,
  mayWrite: true,
};
const words = (facts: Partial<OfflineFacts>) => offlineWords({ ...calm, ...facts });

test("one edit waits in the singular, and several in the plural", () => {
  expect(words({ edits: 1 })).toBe(
    "Go on working: 1 edit waits here and is sent when you are back. Others do not see it yet.",
  );
  expect(words({ edits: 3 })).toBe(
    "Go on working: 3 edits wait here and are sent when you are back. Others do not see them yet.",
  );
});

test("in a sealed round nobody is promised that a ballot goes by itself", () => {
  expect(words({ isSealing: true })).toContain("Only sealing needs the connection");
  expect(words({ isSealing: true, edits: 1 })).toContain("Only sealing needs the connection");
});

test("a browser that keeps nothing beyond the page, or is full, promises nothing beyond the page", () => {
  expect(words({ keeping: "page", edits: 2 })).toMatch(/^Keep this page open/);
  expect(words({ keeping: "full", edits: 2 })).toContain("is lost when the page is closed");
  for (const keeping of ["page", "full"] as const) expect(words({ keeping })).not.toContain("Go on working");
});

test("who looks on is promised nothing about writing", () => {
  expect(words({ mayWrite: false })).toBe(
    "What is here can be read. What others do appears when you are back.",
  );
});
