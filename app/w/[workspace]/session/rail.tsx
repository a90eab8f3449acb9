import type { SessionView } from "#app/_room/session-view.ts";
import { stationsOf } from "./stations.ts";

type Props = {
  readonly view: SessionView;
  /** What is chosen for the next round; null where nothing is. */
  readonly nextKind?: "open" | "sealed" | null;
};

/** The session as a line of stations: done is filled, now is a ring. */
export function Rail({ view, nextKind = null }: Props) {
  return (
    <ol className="rail" aria-label="The session">
      {stationsOf(view, nextKind).map(({ name, is }) => (
        <li
          key={name}
          className={is === "done" ? "done" : undefined}
          aria-current={is === "now" ? "step" : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  );
}
