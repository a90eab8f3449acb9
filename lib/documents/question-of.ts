import type * as Y from "yjs";
import { orderedColour, unorderedColour } from "#lib/scenario/colour.ts";
import type { FrozenQuestion, PoolSettings } from "#lib/scenario/question.ts";
import { defaultSettings } from "#lib/scenario/question.ts";
import { shortTitles } from "#lib/scenario/short-titles.ts";
import { itemsOf } from "./board-readings.ts";
import { textIn, textOf } from "./board-texts.ts";
import { isDate } from "./check.ts";

/** The question as a board has it, ready to be frozen (but for the hash of the board). */
export function questionOf(board: Y.Doc): Omit<FrozenQuestion, "board"> {
  const settings = board.getMap("settings");
  const ordered = settings.get("ordered") === true;
  const horizon = settings.get("horizon");
  const futures = itemsOf(board, "future");
  const named = futures.map(({ id }) => ({
    title: textIn(board, textOf.item(id, "title")).trim(),
    short: textIn(board, textOf.item(id, "short")).trim(),
  }));
  const shorts = shortTitles(named); // several who write at once may have made one longer than it may be
  return {
    title: textIn(board, textOf.question("title")).trim(),
    resolution: textIn(board, textOf.question("resolution")),
    horizon: isDate(horizon) ? horizon : "",
    ordered,
    futures: futures.map(({ id, item: { colour } }, order) => ({
      id,
      title: named[order]?.title ?? "",
      short: shorts[order] ?? "",
      colour: ordered ? orderedColour(order, futures.length) : unorderedColour(colour),
      order,
    })),
    settings: { ...defaultSettings, pool: poolOf(settings.get("pool")) },
  };
}

const poolOf = (value: unknown): PoolSettings["pool"] =>
  value === "linear" || value === "median" ? value : defaultSettings.pool;
