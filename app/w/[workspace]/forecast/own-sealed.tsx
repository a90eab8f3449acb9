"use client";

import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Instrument } from "#app/_instrument/instrument.tsx";
import { initialsOf } from "#app/_ui/initials-of.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { AutomaticCheck } from "./automatic-check.tsx";
import { LateLine } from "./late-line.tsx";
import { RationaleField } from "./rationale-field.tsx";
import { ghostValues } from "./starting-values.ts";
import type { Sealing } from "./use-sealing.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound; readonly sealing: Sealing };

/** One's own side in a sealed round: it stays in this browser until it is sealed. */
export function OwnSealed({ view, round, sealing }: Props) {
  const { name } = useSelf();
  const { ballot, values, isLocked, isOver, isSealed, isElsewhere } = sealing;
  return (
    <>
      <SectionHead
        id="own"
        title="Your estimate"
        aside={
          <p>
            Nobody sees it<span className="wide">, not even the facilitator</span>
          </p>
        }
      />
      <LateLine view={view} round={round} />
      {isElsewhere && (
        <Notice title="You have sealed on another device, or before this browser forgot it">
          What you sealed cannot be read back, by you either.
          {!isOver && " You can seal again; only the last one counts."}
        </Notice>
      )}
      <Instrument
        futures={round.question.futures}
        values={values}
        me={{ initials: initialsOf(name) }}
        ghost={ghostValues(view, round)}
        ghostName={view.before === null ? undefined : `round ${view.before.number}`}
        sealed={isLocked && isSealed}
        disabled={isLocked}
        takesFocus={ballot.values === null}
        onDrop={(next, said) => sealing.change({ values: next, said })}
      />
      <RationaleField
        text={ballot.rationale ?? ""}
        isLocked={isLocked}
        onWrite={(rationale) => sealing.change({ rationale })}
        foot={
          isLocked ? undefined : (
            <span className="quiet" role="status">
              {sealing.isKept ? "Saved, only you can read it" : "Nothing entered yet"}
            </span>
          )
        }
      />
      {!isLocked && round.endsAt !== null && (
        <div className="automatic-phone">
          <AutomaticCheck sealing={sealing} />
        </div>
      )}
    </>
  );
}
