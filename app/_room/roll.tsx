import type { ReactNode } from "react";
import { Disc } from "#app/_ui/disc.tsx";
import { Tick } from "#app/_ui/tick.tsx";

/** Somebody on the roll: whether they have done what is asked, and what else stands beside their name. */
export type RollRow = {
  readonly id: string;
  readonly name: string;
  readonly isMe: boolean;
  readonly isDone: boolean;
  readonly isAway?: boolean;
  readonly isSimulated?: boolean;
  readonly aside?: ReactNode;
};

type Props = { readonly rows: readonly RollRow[]; readonly deed: "sealed" | "estimated" };

/** Who has sealed or estimated, name by name: filled is done, hollow is not yet. */
export function Roll({ rows, deed }: Props) {
  return (
    <ul className="roll">
      {rows.map(({ id, name, isMe, isDone, isAway = false, isSimulated = false, aside }) => (
        <li key={id}>
          <Disc name={name} look={isMe ? "me" : isAway ? "away" : "here"} quiet />
          <span>{`${name}${isMe ? ", you" : ""}${isSimulated ? ", simulated" : ""}${isAway ? ", away" : ""}`}</span>
          <span className="facts">
            <span className="mark-of">
              {aside}
              {isDone ? deed : "not yet"}
              <Tick on={isDone} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
