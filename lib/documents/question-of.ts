import type * as Y from "yjs";
import { orderedColour, unorderedColour } from "#lib/scenario/colour.ts";
import type { FrozenQuestion, PoolSettings } from "#lib/scenario/question.ts";
import { defaultSettings, shortTitle } from "#lib/scenario/question.ts";
import { itemsOf } from "./board-readings.ts";
import { textIn, textOf } from "./board-texts.ts";
import { isDate } from "./check.ts";

/** The question as a board has it, ready to be frozen (but for the hash of the board). */
export function questionOf(board: Y.Doc): Omit<FrozenQuestion, "board"> {
  const settings = board.getMap("settings");
  const ordered = settings.get("ordered") === true;
  const horizon = settings.get("horizon");
  const futures = itemsOf(board, "future");
  return {
    title: textIn(board, textOf.question("title")).trim(),
    resolution: textIn(board, textOf.question("resolution")),
    horizon: isDate(horizon) ? horizon : "",
    ordered,
    futures: futures.map(({ id, item: { colour } }, order) => {
      const title = textIn(board, textOf.item(id, "title")).trim();
      const short = textIn(board, textOf.item(id, "short")).trim();
      return {
        id,
        title,
        short: shortTitle(short === "" ? title : short), // several who write at once may have made it longer
        colour: ordered ? orderedColour(order, futures.length) : unorderedColour(colour),
        order,
      };
    }),
    settings: { ...defaultSettings, pool: poolOf(settings.get("pool")) },
  };
}

const poolOf = (value: unknown): PoolSettings["pool"] =>
  value === "linear" || value === "median" ? value : defaultSettings.pool;
