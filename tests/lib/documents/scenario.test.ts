import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { boardContent, boardHash, boardOf } from "#lib/documents/board-content.ts";
import { textOf } from "#lib/documents/board-texts.ts";
import { boardFrom } from "#lib/documents/from-scenario.ts";
import { scenarioOf } from "#lib/documents/to-scenario.ts";
import { isId } from "#lib/kit/id.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import { scenario as schema } from "#lib/wire/scenario.ts";
import { aScenario } from "#tests/support/builders.ts";

const again = (scenario: Scenario) => scenarioOf(boardOf(boardFrom(scenario)));

test("[B1] the template goes through a board and comes back the same", () => {
  const template = schema.parse(JSON.parse(readFileSync("server/templates/china-russia.json", "utf8")));
  expect(again(template)).toEqual(template);
});

const aTitle = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => `T${text}`.trim());
const aText = fc.string({ unit: "grapheme", maxLength: 60 });
const aDay = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someIds = fc.uniqueArray(
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/).filter((text) => isId(text)),
  { minLength: 16, maxLength: 16 },
);

/** Any scenario in which nothing is said that says nothing: no activity without words, no implication without either half. */
const anyScenario = fc
  .record({
    ids: someIds,
    titles: fc.array(aTitle, { minLength: 16, maxLength: 16 }),
    texts: fc.array(aText, { minLength: 16, maxLength: 16 }),
    shorts: fc.array(fc.option(fc.stringMatching(/^[a-z]{1,14}$/), { nil: undefined }), {
      minLength: 4,
      maxLength: 4,
    }),
    impacts: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 8, maxLength: 8 }),
    futures: fc.integer({ min: 2, max: 4 }),
    ordered: fc.boolean(),
    horizon: fc.oneof(aDay, fc.constant("")),
    by: fc.option(aDay, { nil: undefined }),
    category: fc.boolean(),
  })
  .map(({ ids, titles, texts, shorts, impacts, futures, ordered, horizon, by, category }): Scenario => {
    const at = (list: readonly string[], place: number) => list[place % 16] ?? "";
    const actors = [4, 5].map((place) => ({ id: at(ids, place), name: at(titles, place) }));
    const activityCategories = [6, 7].map((place) => ({ id: at(ids, place), name: at(titles, place) }));
    return {
      format: "barycenter.scenario/1",
      question: {
        title: at(titles, 15),
        background: at(texts, 1),
        resolution: at(texts, 2),
        horizon,
        ordered,
      },
      actors,
      activityCategories,
      futures: Array.from({ length: futures }, (_, place) => ({
        id: at(ids, place),
        title: at(titles, place),
        ...(shorts[place] === undefined ? {} : { short: shorts[place] }),
        summary: at(texts, place),
        drivers:
          place === 0
            ? [8, 9, 10].map((driver) => ({
                id: at(ids, driver),
                title: at(titles, driver),
                note: at(texts, driver),
              }))
            : [],
        activities: Object.fromEntries(
          activityCategories
            .map(({ id }, n) => [id, at(texts, place + n)] as const)
            .filter(([, text]) => text !== ""),
        ),
        implications: Object.fromEntries(
          actors
            .map(
              ({ id }, n) =>
                [id, { impact: impacts[2 * place + n] ?? 0, note: at(texts, 3 + place + n) }] as const,
            )
            .filter(([, { impact, note }]) => impact !== 0 || note !== ""),
        ),
      })),
      indicators: [11, 12].map((place) => ({
        id: at(ids, place),
        title: at(titles, place),
        ...(category ? { category: at(ids, 6) } : {}),
        ...(by === undefined ? {} : { by }),
      })),
    };
  });

test("[B1] any scenario goes through a board and comes back the same, in the same order, and is a scenario still", () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      expect(again(scenario)).toEqual(scenario);
      expect(schema.parse(again(scenario))).toEqual(scenario);
    }),
  );
});

test("[B2] boards that say the same have the same hash, however they came about", async () => {
  const [one, other] = [boardOf(boardFrom(aScenario())), boardOf(boardFrom(aScenario()))];
  expect(one.clientID).not.toBe(other.clientID);
  expect(await boardHash(one)).toBe(await boardHash(other));
  const title = one.getText(textOf.question("title"));
  title.insert(0, "Really: ");
  expect(await boardHash(one)).not.toBe(await boardHash(other));
  title.delete(0, "Really: ".length);
  expect(await boardHash(one)).toBe(await boardHash(other));
});

test("[B2] a text that somebody only looked at, and one that is no text of a board, are no part of what it says", () => {
  const board = boardOf(boardFrom(aScenario()));
  const before = boardContent(board);
  board.getText(textOf.assessment);
  board.getText("text/elsewhere/and/further").insert(0, "Hello");
  expect(boardContent(board)).toEqual(before);
});

test("what others wrote into a map that is no plain JSON is left out", () => {
  const board = boardOf(boardFrom(aScenario()));
  const before = boardContent(board);
  board.getMap("items").set("odd", new Y.Map([["kind", "future"]]));
  board.getMap("settings").set("odd", new Y.Text("text"));
  expect(boardContent(board)).toEqual(before);
});

test("an impact beyond the scale is told as its end", () => {
  const board = boardOf(boardFrom(aScenario()));
  board.getMap("impacts").set("weaken/neighbour", 7);
  expect(scenarioOf(board).futures[0]?.implications["neighbour"]?.impact).toBe(3);
});
