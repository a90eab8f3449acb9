import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlOf } from "#app/_editor/html-of.ts";
import {
  begunIn,
  matching,
  type Mentionable,
  mentionKinds,
  mentionLink,
  mentionOf,
  someOf,
} from "#app/_editor/mention.ts";

const kinds = fc.constantFrom(...mentionKinds);
const ids = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/);
const signs = fc.constantFrom(
  ..."[]()<>*_`~|\\!#&@:-.'\"/ \tßé𝄞ab1".split(""),
  "www.a.b",
  "https://x.y",
  "&lt;",
  "&#106;",
);
const titles = fc
  .array(signs, { minLength: 1, maxLength: 20 })
  .map((parts) => parts.join("").trim())
  .filter((title) => title !== "");

function read(markdown: string, place: string | null): HTMLElement {
  const body = document.createElement("div");
  body.innerHTML = htmlOf(markdown, () => place);
  return body;
}

const sameWords = (text: string | null) => (text ?? "").replaceAll(/\s+/g, " ");

test("whatever a thing is called, its mention reads so and leads to it, and where it is gone its name stays", () => {
  fc.assert(
    fc.property(kinds, ids, titles, (kind, id, title) => {
      const link = mentionLink({ kind, id, title });
      const name = sameWords(kind === "member" ? `@${title}` : title);
      const [there, gone] = [read(link, "/w/w1/scenario#here"), read(link, null)];
      expect([sameWords(there.textContent), sameWords(gone.textContent)]).toEqual([name, name]);
      expect(gone.querySelector("a")).toBeNull();
      const address = there.querySelector("a")?.getAttribute("href");
      expect(address).toBe(kind === "member" ? undefined : "/w/w1/scenario#here");
      expect(there.querySelector("strong")?.textContent ?? null).toBe(
        kind === "member" ? there.textContent : null,
      );
    }),
  );
});

test("only the fragment of a thing of the three kinds is a mention", () => {
  expect(mentionOf("#driver/long-war")).toEqual({ kind: "driver", id: "long-war" });
  for (const other of [
    "#future/x",
    "#driver/",
    "#driver/a/b",
    "#driver/-a",
    "driver/x",
    "#driver/x y",
    "",
    "#driver",
  ])
    expect(mentionOf(other)).toBeNull();
});

test.each([
  ["@", { from: 0, word: "" }],
  ["see @sanc", { from: 4, word: "sanc" }],
  ["(@the war", { from: 1, word: "the war" }],
  ["ann@example", null],
  ["see @ ", null],
  ["[@Ben](#member/ben", null],
  ["no", null],
])("%j before the caret begins %j", (before, begun) => {
  expect(begunIn(before)).toEqual(begun);
});

test("where more fit than are offered, every kind that there is has its share, and the order stays", () => {
  const thing = (kind: Mentionable["kind"], id: string) => ({ kind, id, title: id });
  const all = [
    ...["d1", "d2", "d3", "d4"].map((id) => thing("driver", id)),
    ...["m1", "m2"].map((id) => thing("member", id)),
  ];
  expect(someOf(all, 3).map(({ id }) => id)).toEqual(["d1", "d2", "m1"]);
  expect(someOf(all, 5).map(({ id }) => id)).toEqual(["d1", "d2", "d3", "m1", "m2"]);
  expect(someOf(all, 9)).toEqual(all);
  expect(someOf([], 3)).toEqual([]);
});

test("what begins with what was typed comes before what has a later word that does; the rest is left out", () => {
  const things: readonly Mentionable[] = [
    { kind: "driver", id: "a", title: "The war drags on" },
    { kind: "driver", id: "b", title: "Sanctions bite" },
    { kind: "member", id: "c", title: "Warren" },
  ];
  expect(matching(things, "WAR").map(({ id }) => id)).toEqual(["c", "a"]);
  expect(matching(things, "").map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(matching(things, "xyz")).toEqual([]);
});
