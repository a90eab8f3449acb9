import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlOf } from "#app/_editor/html-of.ts";
import { isPlain, paragraphsOf } from "#app/_editor/plain-paragraphs.ts";

const asHtml = (source: string): HTMLElement => {
  const body = document.createElement("div");
  body.innerHTML = htmlOf(source);
  return body;
};

test("text without signs reads the same whether or not Markdown has been at it", () => {
  const pieces = fc.constantFrom(
    ..."a b 35 % . ) ( - + = 1 : / \" ' ! , ; ? $ ^ { } é 12. www http // \n \n\n \u00a0 & * _ # >".split(
      " ",
    ),
    " ",
    "\n",
    "\n\n",
    "\n\n\n",
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
      (source) => {
        fc.pre(isPlain(source));
        const body = asHtml(source);
        expect([...body.children].map(({ tagName }) => tagName)).toEqual(paragraphsOf(source).map(() => "P"));
        expect([...body.children].map(({ textContent }) => textContent)).toEqual(paragraphsOf(source));
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  "**bold**",
  "- one",
  "12. twelve",
  "see https://a.b",
  "www.a.b",
  "[war](#driver/war)",
  "a  \nb",
  "# Why",
])("%j is for Markdown to read", (source) => {
  expect(isPlain(source)).toBe(false);
});

test("figures and sentences with dashes within them are plain", () => {
  expect(isPlain("35 % is too low: the fleet - all of it - has left.\n\nSee 2:1 and 1/3.")).toBe(true);
});
