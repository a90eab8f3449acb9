import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlOf } from "#app/_editor/html-of.ts";

const allowed = new Set(
  "P STRONG EM DEL A UL OL LI BLOCKQUOTE CODE PRE BR HR TABLE THEAD TBODY TR TH TD".split(" "),
);

const harmless = new Set(["href", "target", "rel", "title", "align", "class", "start"]);

function parsed(markdown: string): HTMLElement {
  const body = document.createElement("div");
  body.innerHTML = htmlOf(markdown);
  return body;
}

test("formatting, lists, tables and links become what they say", () => {
  const body = parsed(
    "**Ties** hold.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[source](https://example.org/a) ~~not~~",
  );
  expect(body.querySelector("strong")?.textContent).toBe("Ties");
  expect(body.querySelectorAll("li")).toHaveLength(2);
  expect(body.querySelectorAll("td")).toHaveLength(2);
  expect(body.querySelector("del")?.textContent).toBe("not");
  const link = body.querySelector("a");
  expect(link?.getAttribute("href")).toBe("https://example.org/a");
  expect(link?.getAttribute("rel")).toBe("noopener noreferrer");
});

test("a heading does not break into the outline of the page", () => {
  expect(htmlOf("# Why\n\nBecause")).toBe("<p><strong>Why</strong></p>\n<p>Because</p>");
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](data:text/html,<script>)",
  "<javascript:alert(1)>",
  "![](https://example.org/track.png)",
  "- [ ] task",
  '[x](https://a.b "\\" onmouseover=alert(1) x=\\"")',
  '<p><strong><a href="javascript:1">',
])("nothing of %j acts or calls elsewhere", (markdown) => {
  expectHarmless(parsed(markdown));
});

test("whatever is written, only plain elements and harmless links come out", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    '"',
    "'",
    "&",
    "#",
    "*",
    "_",
    "[",
    "]",
    "(",
    ")",
    "!",
    "`",
    "\n",
    " ",
    "|",
    "-",
    "~",
    "\\",
    ":",
    "//",
    "a",
    "javascript:",
    "data:",
    "https://x.y",
    "<script>",
    "onerror=",
    "<img src=x",
    "&lt;",
    "&#106;",
    "www.a.b",
    "<a href=",
    "&Tab;",
    "](#driver/war)",
    "](#member/",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => expectHarmless(parsed(parts.join("")))),
  );
});

test("links lead to the web, to a letter and to what is mentioned, and to nothing else", () => {
  const at = (address: string) =>
    parsed(`[word](${address})`).querySelector("a")?.getAttribute("href") ?? null;
  expect([at("http://a.b/c"), at("HTTPS://a.b"), at("mailto:a@b.c")]).toEqual([
    "http://a.b/c",
    "HTTPS://a.b",
    "mailto:a@b.c",
  ]);
  const nowhere = [
    "irc://a.b",
    "xmpp:a@b",
    "ftp://a.b",
    "tel:1",
    "/api/v1/sign-out",
    "//a.b",
    "x",
    "#x",
    "?q",
    "",
  ];
  expect(nowhere.map(at).filter((address) => address !== null)).toEqual([]);
  expect(parsed("[word](//a.b)").textContent).toBe("word");
});

test("what is mentioned leads to its place as long as there is one; a person is bold; a reader elsewhere sees the words", () => {
  const text = "See [the war](#driver/war), [patrols](#indicator/gone) and [@Ben](#member/ben).";
  const body = document.createElement("div");
  body.innerHTML = htmlOf(text, ({ id }) => (id === "war" ? "/w/w1/scenario#driver/war" : null));
  const links = [...body.querySelectorAll("a")];
  expect(links.map((link) => [link.textContent, link.getAttribute("href"), link.target])).toEqual([
    ["the war", "/w/w1/scenario#driver/war", ""],
  ]);
  expect(body.querySelector("strong")?.textContent).toBe("@Ben");
  expect(body.textContent).toBe("See the war, patrols and @Ben.");
  expect(parsed(text).querySelector("a")).toBeNull();
});

function expectHarmless(body: HTMLElement): void {
  const elements = [...body.querySelectorAll("*")];
  const attributes = elements.flatMap((element) => [...element.attributes]);
  const addresses = attributes.filter(({ name }) => name === "href").map(({ value }) => value);
  expect(elements.filter(({ tagName }) => !allowed.has(tagName))).toEqual([]);
  expect(attributes.map(({ name }) => name).filter((name) => !harmless.has(name))).toEqual([]);
  expect(addresses.filter((address) => /^\s*(javascript|data|vbscript):/i.test(address))).toEqual([]);
}
