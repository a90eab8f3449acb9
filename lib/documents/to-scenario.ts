import type * as Y from "yjs";
import type { Scenario, ScenarioFuture } from "#lib/scenario/scenario.ts";
import { impactKey } from "./board.ts";
import { itemsOf } from "./board-readings.ts";
import { textIn, textOf } from "./board-texts.ts";
import { questionOf } from "./question-of.ts";

/** What a board says, in the interchange format. */
export function scenarioOf(board: Y.Doc): Scenario {
  const { title, resolution, horizon, ordered } = questionOf(board);
  const named = (kind: "actor" | "category") =>
    itemsOf(board, kind).map(({ id }) => ({ id, name: titleIn(board, id) }));
  return {
    format: "barycenter.scenario/1",
    question: {
      title,
      background: textIn(board, textOf.question("background")),
      horizon,
      resolution,
      ordered,
    },
    actors: named("actor"),
    activityCategories: named("category"),
    futures: itemsOf(board, "future").map(({ id }) => futureOf(board, id)),
    indicators: itemsOf(board, "indicator").map(({ id, item: { category, by } }) => ({
      id,
      title: titleIn(board, id),
      ...(typeof category === "string" ? { category } : {}),
      ...(typeof by === "string" ? { by } : {}),
    })),
  };
}

const titleIn = (board: Y.Doc, id: string): string => textIn(board, textOf.item(id, "title"));

function futureOf(board: Y.Doc, id: string): ScenarioFuture {
  const short = textIn(board, textOf.item(id, "short")).trim();
  const activities = itemsOf(board, "category")
    .map((category) => [category.id, textIn(board, textOf.activity(id, category.id))] as const)
    .filter(([, text]) => text !== "");
  const implications = itemsOf(board, "actor")
    .map((actor) => [actor.id, implicationOf(board, id, actor.id)] as const)
    .filter(([, { impact, note }]) => impact !== 0 || note !== "");
  return {
    id,
    title: titleIn(board, id),
    ...(short === "" ? {} : { short }),
    summary: textIn(board, textOf.item(id, "summary")),
    drivers: itemsOf(board, "driver")
      .filter((driver) => driver.item.future === id)
      .map((driver) => ({
        id: driver.id,
        title: titleIn(board, driver.id),
        note: textIn(board, textOf.item(driver.id, "note")),
      })),
    activities: Object.fromEntries(activities),
    implications: Object.fromEntries(implications),
  };
}

function implicationOf(board: Y.Doc, future: string, actor: string) {
  const impact = board.getMap("impacts").get(impactKey(future, actor));
  return {
    impact: typeof impact === "number" && Number.isInteger(impact) ? Math.max(-3, Math.min(3, impact)) : 0,
    note: textIn(board, textOf.implication(future, actor)),
  };
}
