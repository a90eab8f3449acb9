"use client";

import { useEffect } from "react";
import type { Dot } from "#app/_charts/dot.ts";
import { Instrument } from "#app/_instrument/instrument.tsx";
import { useCommand } from "#app/_room/command.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import { initialsOf } from "#app/_ui/initials-of.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { shown } from "#lib/simplex/show.ts";
import type { Values } from "#lib/simplex/values.ts";
import { LateLine } from "./late-line.tsx";
import { OwnAge } from "./own-age.tsx";
import { RationaleField } from "./rationale-field.tsx";
import { rationaleWords } from "./rationale-stage.ts";
import { ghostValues } from "./starting-values.ts";
import type { OpenEstimate } from "./use-open-estimate.ts";
import { useShowPoint } from "./use-show-point.ts";

type Props = {
  readonly view: SessionView;
  readonly round: PlacedRound;
  readonly estimate: OpenEstimate;
  /** Everyone's dots, one's own among them. */
  readonly dots: readonly Dot[];
  /** Called with one's point while it is in the hand, and with nothing when it is let go. */
  readonly onHand: (values: Values | undefined) => void;
};

/** One's own side in an open round: the instrument, and why. */
export function OwnOpen(props: Props) {
  const { view, round, estimate } = props;
  const command = useCommand();
  const isNew = view.own === null && !estimate.isOnItsWay;
  return (
    <>
      <SectionHead
        id="own"
        title="Your estimate"
        aside={round.names === "names" ? "Others see it as you move" : "Others see it, not that it is yours"}
      />
      <LateLine view={view} round={round} />
      {isNew && <p className="quiet">Drag the point, or type. Nothing counts until you let go.</p>}
      <OwnInstrument {...props} />
      <Refused estimate={estimate} />
      {view.own !== null && (
        <OwnAge
          view={view}
          own={view.own}
          withdraw={() => void command({ type: "withdraw", round: round.id })}
          reaffirm={() => void command({ type: "reaffirm", round: round.id })}
        />
      )}
      <RationaleField
        text={estimate.rationale}
        onWrite={estimate.write}
        foot={<GiveRationale estimate={estimate} />}
      />
    </>
  );
}

function OwnInstrument({ view, round, estimate, dots, onHand }: Props) {
  const { name } = useSelf();
  const show = useShowPoint(round.names === "names");
  const { isOnItsWay } = estimate;
  useEffect(() => {
    if (!isOnItsWay) show(undefined);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the point is taken away once the record shows it
  }, [isOnItsWay]);
  return (
    <Instrument
      futures={round.question.futures}
      values={estimate.values}
      me={{ initials: initialsOf(name) }}
      others={dots.filter((dot) => dot.mine !== true)}
      aggregate={view.aggregate?.probabilities ?? undefined}
      ghost={ghostValues(view, round)}
      ghostName={view.before === null ? undefined : `round ${view.before.number}`}
      onMove={(values) => {
        show(values);
        onHand(values);
      }}
      onDrop={(values, said) => {
        show(values);
        onHand(undefined);
        estimate.drop(values, said);
      }}
    />
  );
}

function Refused({ estimate: { refusal, letGo } }: { readonly estimate: OpenEstimate }) {
  if (refusal === null) return null;
  return (
    <Notice
      kind="refused"
      title={`Your ${shown(refusal.values).join(", ")} was not accepted`}
      actions={
        <Button variant="link" onClick={letGo}>
          Let it go
        </Button>
      }
    >
      {refusal.words}
    </Notice>
  );
}

function GiveRationale({ estimate: { giveRationale, rationaleStage } }: { readonly estimate: OpenEstimate }) {
  const reason = rationaleStage === "written" ? undefined : "There is nothing new in it.";
  return (
    <>
      <Button onClick={giveRationale} reason={reason}>
        Give the rationale
      </Button>
      <span className="quiet">{rationaleWords[rationaleStage]}</span>
    </>
  );
}
