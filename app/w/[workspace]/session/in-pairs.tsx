"use client";

import { Block } from "#app/_ui/block.tsx";
import { Button } from "#app/_ui/button.tsx";
import { classes } from "#app/_ui/classes.ts";
import { Disc } from "#app/_ui/disc.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { nameOf, type Voice } from "#app/w/[workspace]/forecast/voices.ts";
import type { Pair, Pairing } from "./pairs-of.ts";
import { type PairClock, usePairClock } from "./use-pair-clock.ts";

/** Pairs of opposite poles, one after the other, with three minutes for each. */
export function InPairs({ pairing: { pairs, alone } }: { readonly pairing: Pairing }) {
  const clock = usePairClock(pairs.length);
  const [first] = pairs;
  if (first === undefined) return null;
  return (
    <Block>
      <SectionHead title="Then in pairs" aside="Three minutes each, furthest apart first" />
      <ol>
        {pairs.map((pair, place) => (
          <PairLine key={pair.one.said.seat} pair={pair} isNow={place === clock.at} left={clock.left} />
        ))}
      </ol>
      {alone !== null && <Listener voice={alone} to={first} />}
      <div className="actions under">
        <Button onClick={clock.next}>{nextWords(clock, pairs)}</Button>
        <p className="quiet">
          {clock.at === null ? "The clock runs on this screen alone." : turnWords(clock, pairs)}
        </p>
      </div>
    </Block>
  );
}

type LineProps = { readonly pair: Pair; readonly isNow: boolean; readonly left: string | null };

function PairLine({ pair: { one, other, points }, isNow, left }: LineProps) {
  return (
    <li className={classes("pair", isNow && "now")} aria-current={isNow ? "step" : undefined}>
      <span className="people">
        <PairDisc voice={one} />
        <PairDisc voice={other} />
      </span>
      <span>
        {nameOf(one)} and {nameOf(other)}
      </span>
      <span className="quiet figures">
        {isNow && left !== null ? `${left} left` : `${points} points apart`}
      </span>
    </li>
  );
}

/** Who is left alone has a task all the same. */
function Listener({ voice, to }: { readonly voice: Voice; readonly to: Pair }) {
  const isNear = voice.distance !== null;
  return (
    <div className="pair">
      <span className="people">
        <PairDisc voice={voice} />
      </span>
      <span>{nameOf(voice)}</span>
      {isNear && <span className="quiet">{voice.distance} points from the aggregate</span>}
      <p>
        Listens to {nameOf(to.one)} and {nameOf(to.other)}, and sums up what would change their minds.
      </p>
    </div>
  );
}

const PairDisc = ({ voice: { said, isMine } }: { readonly voice: Voice }) => (
  <Disc name={said.label} look={isMine ? "me" : "here"} quiet />
);

const bothIn = (pair: Pair | undefined): string =>
  pair === undefined ? "" : `${nameOf(pair.one)} and ${nameOf(pair.other)}`;

function nextWords({ at, isLast }: PairClock, pairs: readonly Pair[]): string {
  if (at === null) return "Start 3 minutes";
  if (isLast) return pairs.length === 1 ? "3 minutes more" : "Once more from the first";
  return "Next pair, 3 minutes";
}

function turnWords({ at, left, isLast }: PairClock, pairs: readonly Pair[]): string {
  if (left !== null) return `${bothIn(pairs[at ?? 0])} talk.`;
  return isLast ? "All pairs have talked." : `Their time is up. Next: ${bothIn(pairs[(at ?? 0) + 1])}.`;
}
