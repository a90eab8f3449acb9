import type { SessionView } from "#app/_room/session-view.ts";
import { stationsOf } from "./stations.ts";

/** The session as a line of stations: done is filled, now is a ring. */
export function Rail({ view }: { readonly view: SessionView }) {
  return (
    <ol className="rail" aria-label="The session">
      {stationsOf(view).map(({ name, is }) => (
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
