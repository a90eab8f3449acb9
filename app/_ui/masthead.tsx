import type { ReactNode } from "react";

type Props = {
  readonly question: string;
  readonly stage?: ReactNode;
  /** The one obvious next step; on the phone it stands at the bottom edge. */
  readonly next?: ReactNode;
  /** What the next step depends on ("5 of 5 have estimated"). */
  readonly note?: ReactNode;
  /** Other commands, as a menu. */
  readonly more?: ReactNode;
};

/** The head of a screen: the question, the stage, the next step. */
export function Masthead({ question, stage, next, note, more }: Props) {
  return (
    <div className="masthead">
      <div>
        <h1 tabIndex={-1}>{question}</h1>
        {stage}
      </div>
      {next !== undefined && (
        <div className="next-step">
          {note !== undefined && <p>{note}</p>}
          {more}
          {next}
        </div>
      )}
    </div>
  );
}
