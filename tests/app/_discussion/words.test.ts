import { expect, test } from "vitest";
import { conversationOf, countWords } from "#app/_discussion/conversation.ts";
import { timeWords } from "#app/_discussion/time-words.ts";

const now = new Date(2026, 9, 14, 15, 0).getTime();
const ago = (minutes: number) => timeWords(new Date(now - minutes * 60_000).toISOString(), now);

test("an age within the hour, a time within the day, a date before", () => {
  expect([ago(0), ago(4), ago(59), ago(65), ago(60 * 24)]).toEqual([
    "just now",
    "4 min ago",
    "59 min ago",
    "13:55",
    "13 October 2026",
  ]);
  expect(timeWords("nonsense", now)).toBe("");
  expect(ago(-2)).toBe("just now");
});

test("comments are counted in words", () => {
  expect([0, 1, 2].map(countWords)).toEqual(["no comments", "1 comment", "2 comments"]);
});

test("two threads that were begun at once read as one conversation, and resolved ones stand apart", () => {
  const thread = (id: string, at: string, resolvedBy: string | null = null) => ({
    id,
    anchor: { kind: "driver", id: "d" } as const,
    openedAt: at,
    resolvedBy,
    comments: [{ id: `c-${id}`, author: "ann", at, editedAt: null, text: id }],
  });
  const { comments, open, resolved } = conversationOf([
    thread("b", "2"),
    thread("a", "1"),
    thread("old", "0", "ann"),
  ]);
  expect(comments.map(({ text }) => text)).toEqual(["a", "b"]);
  expect(open).toHaveLength(2);
  expect(resolved.map(({ id }) => id)).toEqual(["old"]);
});
