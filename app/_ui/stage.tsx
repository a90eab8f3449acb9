import type { ReactNode } from "react";
import { Chip } from "./chip.tsx";

type Props = {
  readonly chip?: ReactNode;
  /** "11:42 left". */
  readonly timer?: ReactNode;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
};

/** The line under the question: where the round is, how long it has, and what that means. */
export function Stage({ chip, timer, note, children }: Props) {
  return (
    <div className="stage">
      {chip !== undefined && <Chip>{chip}</Chip>}
      {timer !== undefined && (
        <span className="timer" role="timer">
          {timer}
        </span>
      )}
      {children}
      {note !== undefined && <span className="quiet">{note}</span>}
    </div>
  );
}
