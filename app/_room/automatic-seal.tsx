"use client";

import { useEffect } from "react";
import { roundsOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { isAsSealed } from "./ballot.ts";
import { useHeld } from "./held.ts";
import { useRoom } from "./room-context.ts";
import { sealBallot } from "./seal-ballot.ts";
import { useShared } from "./shared.ts";

const BEFORE_MS = 4_000;
const SPREAD_MS = 1_500;
/** Without a connection it is tried again until the time has run out. */
const AGAIN_MS = 500;
/** A timer that is set for longer than 24 days goes off at once. */
const LONGEST_TIMER_MS = 3_600_000;

/** Seals what stands on the ballot shortly before the time of a sealed round runs out, when its author wishes so; on whatever screen they are. */
export function AutomaticSeal() {
  const { clock, self, ballots, command } = useRoom();
  const offset = useHeld(clock.offset);
  const { role } = useHeld(self);
  const round = useShared(roundsOf).at(-1);
  const isRunning = round?.kind === "sealed" && round.stage === "running" && may(role, "estimate");
  const hasEnd = isRunning && round.endsAt !== null && round.atEnd === "ends";
  const end = hasEnd ? Date.parse(round.endsAt) : null;
  const id = round?.id ?? "";
  useEffect(() => {
    if (end === null) return undefined;
    const table = ballots.of(id); // looked for now, so that it is there when the time comes
    const at = end - BEFORE_MS + Math.random() * SPREAD_MS; // not everybody at the same moment
    const seal = async () => {
      const { ballot } = table.now();
      if (ballot === null || ballot.values === null || !ballot.isAutomatic || isAsSealed(ballot)) return;
      const sealed = await sealBallot(command, id, ballot);
      if (sealed.ok) await ballots.change(id, { sealed: sealed.value });
      else if (sealed.error.code === "offline" && Date.now() + offset < end)
        timer = setTimeout(() => void seal(), AGAIN_MS);
    };
    let timer: ReturnType<typeof setTimeout>;
    const arm = () => {
      const left = at - Date.now() - offset;
      timer = setTimeout(
        () => (left > LONGEST_TIMER_MS ? arm() : void seal()),
        Math.min(left, LONGEST_TIMER_MS),
      );
    };
    arm();
    return () => clearTimeout(timer);
  }, [end, offset, id, ballots, command]);
  return null;
}
