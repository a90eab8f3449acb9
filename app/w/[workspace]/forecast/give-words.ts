import type { SessionView } from "#app/_room/session-view.ts";
import { shown } from "#lib/simplex/show.ts";
import type { Values } from "#lib/simplex/values.ts";

const MOST_FIGURES = 5;

/** What the button says that gives one's numbers as they stand: as a thing kept when they are those of the last round. */
export function giveWords({ earlierOwn }: Pick<SessionView, "earlierOwn">, values: Values): string {
  const isKept = earlierOwn?.values.join() === values.join();
  if (values.length > MOST_FIGURES) return isKept ? "Keep what I said last" : "Give it as it stands";
  return `${isKept ? "Keep my" : "Give"} ${figuresIn(values)}`;
}

/** The same for the button that gives the rationale with them. */
export const giveBothWords = (values: Values): string =>
  values.length > MOST_FIGURES ? "Give it with my numbers" : `Give it with ${figuresIn(values)}`;

const figuresIn = (values: Values): string => shown(values).join(", ");
