import type { FrozenQuestion } from "#lib/scenario/question.ts";
import { textOf } from "./board-texts.ts";
import { questionOf } from "./question-of.ts";
import type { Reading } from "./reading.ts";

/** What a round asks: the frozen question without its settings and the hash of the board. */
export type Asked = Pick<FrozenQuestion, "title" | "resolution" | "horizon" | "ordered" | "futures">;

/** What a round would freeze of the question, were it opened now; `futures` are the ids of those that stand on the board. */
export function askedOf(futures: readonly string[]): Reading<Asked> {
  const texts = futures.flatMap((id) => [textOf.item(id, "title"), textOf.item(id, "short")]);
  return {
    document: "board",
    roots: ["items", "settings", textOf.question("title"), textOf.question("resolution"), ...texts],
    read: (board) => {
      const { title, resolution, horizon, ordered, futures: asked } = questionOf(board);
      return { title, resolution, horizon, ordered, futures: asked };
    },
  };
}
