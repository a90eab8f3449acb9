"use client";

import type { Dot } from "#app/_charts/dot.ts";
import { Instrument } from "#app/_instrument/instrument.tsx";
import { useCommand } from "#app/_room/command.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import { initialsOf } from "#app/_ui/initials-of.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { shown } from "#lib/simplex/show.ts";
import { GiveRationale } from "./give-rationale.tsx";
import { LateLine } from "./late-line.tsx";
import { OwnAge } from "./own-age.tsx";
import { RationaleField } from "./rationale-field.tsx";
import { rationaleItem } from "./rationale-item.ts";
import { ghostValues } from "./starting-values.ts";
import type { OpenEstimate } from "./use-open-estimate.ts";
import { useOwnHand } from "./use-own-hand.ts";

type Props = {
  readonly view: SessionView;
  readonly round: PlacedRound;
  readonly estimate: OpenEstimate;
  /** Everyone's dots, one's own among them, and those that are in a hand for the first time. */
  readonly dots: readonly Dot[];
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
      {isNew && <HowTo futures={round.question.futures.length} />}
      <OwnInstrument {...props} />
      <Refused estimate={estimate} />
      <OwnAge
        {...{ view, estimate }}
        withdraw={() => void command({ type: "withdraw", round: round.id })}
        reaffirm={() => void command({ type: "reaffirm", round: round.id })}
      />
      <RationaleField
        text={estimate.rationale}
        onWrite={estimate.write}
        item={round.names === "names" ? rationaleItem(round.id) : undefined}
        foot={<GiveRationale view={view} estimate={estimate} />}
      />
    </>
  );
}

/** How one says a number here, for whoever has not yet. */
function HowTo({ futures }: { readonly futures: number }) {
  return (
    <p className="quiet">
      <span className="wide">{futures === 3 ? "Drag the point, or type. " : "Drag a bar, or type. "}</span>
      Nothing counts until you let go.
    </p>
  );
}

function OwnInstrument({ view, round, estimate, dots }: Props) {
  const { name } = useSelf();
  const { isOnItsWay } = estimate;
  // without a connection the team's side shows what the team has, not what waits here
  const isOnline = useHeld(useRoom().isConnected);
  const hand = useOwnHand({
    seat: view.seat,
    isShown: round.names === "names",
    isOnItsWay: isOnItsWay && isOnline,
  });
  return (
    <Instrument
      futures={round.question.futures}
      values={estimate.values}
      me={{ initials: initialsOf(name) }}
      others={dots.filter((dot) => dot.mine !== true)}
      aggregate={view.aggregate?.probabilities ?? undefined}
      ghost={ghostValues(view, round)}
      ghostName={view.before === null ? undefined : `round ${view.before.number}`}
      isUnsaid={view.own === null && !isOnItsWay}
      takesFocus={view.own === null}
      onMove={hand.move}
      onDrop={(values, said) => {
        if (isOnline) hand.drop(values);
        else hand.move(undefined);
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
