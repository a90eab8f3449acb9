import { lackWords } from "#app/_room/step-words.ts";
import type { SessionView } from "#app/_room/session-view.ts";

/** Why a round that has ended has no aggregate, and what can be done about it; nothing where it has one. */
export function NoAggregate({ view }: { readonly view: SessionView }) {
  const words = lackWords(view);
  return words === "" ? null : <p className="lead under">{words}</p>;
}
