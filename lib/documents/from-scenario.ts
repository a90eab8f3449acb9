import * as Y from "yjs";
import { defaultSettings } from "#lib/scenario/question.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import type { BoardSettings, Item } from "./board.ts";
import { impactKey, SHAPE } from "./board.ts";
import { textOf } from "./board-texts.ts";
import { orders } from "./fractional-index.ts";

/** A board that says what a scenario says, as bytes (one Yjs V1 update). Ids, order and texts are the scenario's. */
export function boardFrom(scenario: Scenario): Uint8Array {
  const board = new Y.Doc();
  board.transact(() => {
    writeSettings(board, scenario);
    writeItems(board, scenario);
    for (const [name, text] of textsOf(scenario)) if (text !== "") board.getText(name).insert(0, text);
    for (const future of scenario.futures)
      for (const [actor, { impact }] of Object.entries(future.implications))
        board.getMap("impacts").set(impactKey(future.id, actor), impact);
  });
  return Y.encodeStateAsUpdate(board);
}

function writeSettings(board: Y.Doc, { question }: Scenario): void {
  const settings: BoardSettings = {
    shape: SHAPE,
    horizon: question.horizon,
    ordered: question.ordered,
    pool: defaultSettings.pool,
  };
  for (const [key, value] of Object.entries(settings)) board.getMap("settings").set(key, value);
}

function writeItems(board: Y.Doc, { futures, activityCategories, actors, indicators }: Scenario): void {
  const items = board.getMap("items");
  const place = (placed: readonly (readonly [id: string, unordered: Unordered])[]) => {
    const keys = orders(placed.length);
    for (const [index, [id, item]] of placed.entries()) items.set(id, { ...item, order: keys[index] ?? "V" });
  };
  place(futures.map(({ id }, index) => [id, { kind: "future", colour: index + 1 }]));
  for (const future of futures)
    place(future.drivers.map(({ id }) => [id, { kind: "driver", future: future.id }]));
  place(activityCategories.map(({ id }) => [id, { kind: "category" }]));
  place(actors.map(({ id }) => [id, { kind: "actor" }]));
  place(indicators.map(({ id, category = null, by = null }) => [id, { kind: "indicator", category, by }]));
}

type WithoutOrder<Kind> = Kind extends Item ? Omit<Kind, "order"> : never;
type Unordered = WithoutOrder<Item>;

function textsOf({ question, futures, activityCategories, actors, indicators }: Scenario) {
  const named = [...activityCategories, ...actors].map(
    ({ id, name }) => [textOf.item(id, "title"), name] as const,
  );
  const ofQuestion = (["title", "background", "resolution"] as const).map(
    (field) => [textOf.question(field), question[field]] as const,
  );
  const ofFutures = futures.flatMap((future) => [
    [textOf.item(future.id, "title"), future.title] as const,
    [textOf.item(future.id, "short"), future.short ?? ""] as const,
    [textOf.item(future.id, "summary"), future.summary] as const,
    ...future.drivers.flatMap(({ id, title, note }) => [
      [textOf.item(id, "title"), title] as const,
      [textOf.item(id, "note"), note] as const,
    ]),
    ...Object.entries(future.activities).map(
      ([category, text]) => [textOf.activity(future.id, category), text] as const,
    ),
    ...Object.entries(future.implications).map(
      ([actor, { note }]) => [textOf.implication(future.id, actor), note] as const,
    ),
  ]);
  const ofIndicators = indicators.map(({ id, title }) => [textOf.item(id, "title"), title] as const);
  return [...ofQuestion, ...ofFutures, ...named, ...ofIndicators];
}
