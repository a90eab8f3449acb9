"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Dot } from "#app/_charts/dot.ts";
import type { Motion } from "#app/_charts/motion.ts";
import { useHeld } from "#app/_room/held.ts";
import { hearPoints } from "#app/_room/presence.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { initialsOf } from "#app/_ui/initials-of.ts";
import { membersOf, type PlacedRound } from "#lib/documents/record-readings.ts";
import type { Values } from "#lib/simplex/values.ts";
import { pointOver } from "./estimate-dots.ts";

type Newcomer = { readonly member: string; readonly values: Values };

/** The dots of those who have a point in the hand and no estimate in an open round yet; they go once it is let go. */
export function useNewcomers({ estimates }: SessionView, round: PlacedRound, hands: Motion): readonly Dot[] {
  const { awareness } = useHeld(useRoom().record);
  const { member: self } = useSelf();
  const members = useShared(membersOf);
  const [newcomers, setNewcomers] = useState<readonly Newcomer[]>([]);
  const isShown = round.kind === "open" && round.stage === "running" && round.names === "names";
  const hasEstimate = (member: string) => estimates.some((said) => said.member === member);
  const heard = useEffectEvent((member: string, point: unknown) => {
    if (member === self) return;
    const values = hasEstimate(member) ? undefined : pointOver(round.question.futures.length, point);
    setNewcomers((were) => withHand(were, member, values));
    hands.move(dotOf(member), values);
  });
  useEffect(
    () => (isShown ? hearPoints(awareness, (member, point) => heard(member, point)) : undefined),
    [awareness, isShown],
  );
  if (!isShown) return [];
  return newcomers
    .filter(({ member }) => !hasEstimate(member))
    .map(({ member, values }) => {
      const name = members[member]?.name ?? "Somebody";
      return {
        id: dotOf(member),
        name: `${name}, not given yet`,
        initials: initialsOf(name),
        values,
        held: true,
      };
    });
}

const dotOf = (member: string): string => `hand of ${member}`;

/** The same list while a hand only moves: nothing is drawn anew for that. */
function withHand(
  were: readonly Newcomer[],
  member: string,
  values: Values | undefined,
): readonly Newcomer[] {
  const isThere = were.some((one) => one.member === member);
  if (isThere === (values !== undefined)) return were;
  return values === undefined ? were.filter((one) => one.member !== member) : [...were, { member, values }];
}
