import fc from "fast-check";
import { expect, test } from "vitest";
import { type Format, type Selected, edited, formatted } from "#app/_editor/formatted.ts";

/** A text with what is selected between two bars; one bar is a caret. */
function read(marked: string): Selected {
  const from = marked.indexOf("|");
  const rest = marked.slice(0, from) + marked.slice(from + 1);
  const to = rest.indexOf("|");
  return to < 0 ? { text: rest, from, to: from } : { text: rest.replace("|", ""), from, to };
}

function after(marked: string, how: Format): string {
  const selected = read(marked);
  const edit = formatted(selected, how);
  const text = edited(selected.text, edit);
  const between = edit.from === edit.to ? "" : `${text.slice(edit.from, edit.to)}|`;
  return `${text.slice(0, edit.from)}|${between}${text.slice(edit.to)}`;
}

test.each([
  ["bold", "so |very| cold", "so **|very|** cold"],
  ["bold", "so| very |cold", "so **|very|** cold"],
  ["bold", "so **|very|** cold", "so |very| cold"],
  ["bold", "so |**very**| cold", "so |very| cold"],
  ["bold", "|", "**|**"],
  ["italic", "so |very| cold", "so _|very|_ cold"],
  ["list", "one\nt|wo\nth|ree", "one\n- t|wo\n- th|ree"],
  ["list", "- t|wo\n- th|ree", "t|wo\nth|ree"],
  ["list", "|\none", "- |\none"],
  ["link", "see |this| now", "see [this](|https://|) now"],
  ["link", "see |", "see [|](https://)"],
  ["link", "|https://example.org|", "[|](https://example.org)"],
] as const)("%s makes %j into %j", (how, before, expected) => {
  expect(after(before, how)).toBe(expected);
});

const pieces = fc.constantFrom("a", "Ü", "𝄞", " ", "\n", "*", "**", "_", "- ", "[", "](", ")", "https://x.y");
const placed = ([text, one, other]: readonly [string, number, number]): Selected => {
  const [from = 0, to = 0] = [one, other].map((at) => at % (text.length + 1)).toSorted((a, b) => a - b);
  return { text, from, to };
};
const somewhere = fc
  .tuple(
    fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join("")),
    fc.nat(),
    fc.nat(),
  )
  .map(placed);
const formats = fc.constantFrom<Format>("bold", "italic", "list", "link");
const isSign = (text: string) => /^(\*\*|_|- |\[|\[\]\(|\)|\]\(https:\/\/\))?$/.test(text);

test("a format puts and takes nothing but its signs, and what is selected afterwards lies within the text", () => {
  fc.assert(
    fc.property(somewhere, formats, (selected, how) => {
      const edit = formatted(selected, how);
      const text = edited(selected.text, edit);
      for (const { from, to, insert } of edit.changes)
        expect([selected.text.slice(from, to), insert].every(isSign)).toBe(true);
      expect(0 <= edit.from && edit.from <= edit.to && edit.to <= text.length).toBe(true);
    }),
  );
});

test("a format that was given and taken away again leaves the text as it was, with the same words selected", () => {
  const plain = fc.tuple(fc.stringMatching(/^[a-zäß\n ]{0,30}$/), fc.nat(), fc.nat()).map(placed);
  const reversible = fc.constantFrom<Format>("bold", "italic", "list");
  fc.assert(
    fc.property(plain, reversible, ({ text, from, to }, how) => {
      const given = formatted({ text, from, to }, how);
      const taken = formatted({ text: edited(text, given), from: given.from, to: given.to }, how);
      expect(edited(edited(text, given), taken)).toBe(text);
      expect(text.slice(taken.from, taken.to).trim()).toBe(text.slice(from, to).trim());
    }),
  );
});
