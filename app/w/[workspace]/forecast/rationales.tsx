"use client";

import { useState } from "react";
import type { SessionView } from "#app/_room/session-view.ts";
import { Block } from "#app/_ui/block.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { inOrderOfDissent, type Voice } from "./voices.ts";
import { VoiceCard } from "./voice-card.tsx";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** What everyone says and why, the one furthest from the aggregate first. The order holds still while somebody is at it. */
export function Rationales({ view, round }: Props) {
  const [isHeld, setHeld] = useState(false);
  const voices = useStillOrder(inOrderOfDissent(view, round), isHeld);
  if (voices.length === 0) return null;
  const isSorted = voices.some(({ distance }) => distance !== null);
  return (
    <Block>
      <SectionHead title="Rationales" aside={isSorted ? "Furthest from the aggregate first" : undefined} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing is done here; the order only waits */}
      <ol
        className="arrive"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {voices.map((voice) => (
          <VoiceCard key={voice.said.seat} {...{ voice, view, round }} />
        ))}
      </ol>
    </Block>
  );
}

function useStillOrder(voices: readonly Voice[], isHeld: boolean): readonly Voice[] {
  const now = voices.map(({ said }) => said.seat);
  const [shown, setShown] = useState(now);
  if (!isHeld && now.join() !== shown.join()) setShown(now);
  const placeOf = ({ said }: Voice) => {
    const place = shown.indexOf(said.seat);
    return place < 0 ? shown.length : place;
  };
  return voices.toSorted((a, b) => placeOf(a) - placeOf(b));
}
