import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everyPage } from "#app/every-page.ts";

const app = join(import.meta.dirname, "../../app");
const pages = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((path) =>
  /(page|layout)\.tsx$/.test(path),
);

test("a link that is pasted somewhere shows that it is an invitation, and nothing of what is asked behind it", () => {
  const preview = { title: "Barycenter", description: "You are invited to a forecast" };
  expect(everyPage.openGraph).toMatchObject(preview);
  expect(everyPage.twitter).toMatchObject(preview);
});

test("no search engine is to keep a page", () => {
  expect(everyPage.robots).toEqual({ index: false, follow: false });
});

test("no page has a preview of its own, or makes one of what it holds", () => {
  expect(pages.length).toBeGreaterThan(8);
  const speaking = pages.filter((path) =>
    /openGraph|twitter|robots|generateMetadata/.test(readFileSync(join(app, path), "utf8")),
  );
  expect(speaking).toEqual([]);
});
