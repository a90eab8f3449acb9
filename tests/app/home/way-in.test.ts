import { expect, test } from "vitest";
import { nameTrouble } from "#app/_home/name-trouble.ts";
import { wayIn } from "#app/_home/way-in.ts";

const code = "fA3AWeWpkYzaUoPWbo-ceyCREEiwa6Bx";

test("a code by itself is the code of an invitation", () => {
  expect(wayIn(code)).toBe(`/join#${code}`);
  expect(wayIn(`  ${code}\n`)).toBe(`/join#${code}`);
});

test("a link leads to the door it is the link of, broken over lines or not", () => {
  expect(wayIn(`https://b.example/join#${code}`)).toBe(`/join#${code}`);
  expect(wayIn(`https://b.example/return#${code}`)).toBe(`/return#${code}`);
  expect(wayIn(`http://127.0.0.1:3000/enter#${code.slice(0, 9)}\n${code.slice(9)}`)).toBe(`/enter#${code}`);
});

test.each([
  "",
  "hello",
  "https://b.example/join",
  "https://b.example/join#short",
  `javascript:alert#${"(".repeat(20)}`,
])("what is neither leads nowhere: %j", (pasted) => {
  expect(wayIn(pasted)).toBeNull();
});

test("a name needs a letter, has 80 at most, and nothing in it that cannot be seen", () => {
  expect(nameTrouble("Ilse")).toBeUndefined();
  expect(nameTrouble("  ")).toBe("Write a name. Initials will do.");
  expect(nameTrouble("x".repeat(81))).toContain("81 characters");
  expect(nameTrouble("a\u202eb")).toContain("cannot be seen");
});
