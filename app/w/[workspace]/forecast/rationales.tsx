"use client";

import { useState } from "react";
import { WritersLine } from "#app/_editor/writers-line.tsx";
import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { Block } from "#app/_ui/block.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { estimatesOf, type PlacedRound } from "#lib/documents/record-readings.ts";
import { rationaleItem } from "./rationale-item.ts";
import { inOrderOfDissent, type Voice } from "./voices.ts";
import { VoiceCard } from "./voice-card.tsx";
import { WithdrawnCard } from "./withdrawn-card.tsx";
import { withdrawnIn } from "./withdrawn-in.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** What everyone says and why, the one furthest from the aggregate first. The order holds still while somebody is at it. */
export function Rationales({ view, round }: Props) {
  const [isHeld, setHeld] = useState(false);
  const voices = useStillOrder(inOrderOfDissent(view, round), isHeld);
  const withdrawn = withdrawnIn(useShared(estimatesOf), round.id);
  if (voices.length + withdrawn.length === 0) return null;
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
        {withdrawn.map((said) => (
          <WithdrawnCard key={said.seat} said={said} isMine={said.seat === view.seat} />
        ))}
      </ol>
      {round.stage === "running" && <WritersLine item={rationaleItem(round.id)} />}
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
