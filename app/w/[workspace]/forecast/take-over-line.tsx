"use client";

import { useEffect, useState } from "react";
import { useCommand } from "#app/_room/command.ts";
import { useHeld } from "#app/_room/held.ts";
import { usePresence } from "#app/_room/presence.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useRoom } from "#app/_room/room-context.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { usePassed } from "#app/_room/use-passed.ts";
import { Banner } from "#app/_ui/banner.tsx";
import { Button } from "#app/_ui/button.tsx";
import { membersOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";

/** Somebody who reloads a page is away for a moment: nothing is said of that. */
const GRACE_MS = 20_000;

/**
 * Lets an analyst run the session when nobody whose role it is has been here for five minutes while a round runs. The server
 * counts them, so that a reload does not begin them anew; asked too early, it says from when on.
 */
export function TakeOverLine({ view }: { readonly view: SessionView }) {
  const { role, member } = useSelf();
  const isForsaken = useIsForsaken(view);
  const mayOffer = role === "analyst" && view.runner !== member;
  const isOffered = useHasLasted(isForsaken && mayOffer, GRACE_MS);
  return isOffered ? <Offer key={view.round?.id} /> : null;
}

function Offer() {
  const { ask, from, words } = useTakeOver();
  const isFree = usePassed(from) || from === null;
  const time = from === null ? "" : clock.format(Date.parse(from));
  return (
    <Banner
      title="Nobody who runs the session is here."
      action={
        <Button onClick={() => void ask()} reason={isFree ? undefined : `From ${time} on`}>
          Run the session
        </Button>
      }
    >
      {words ??
        (isFree
          ? "When they have been away for five minutes, any analyst may go on in their place; the journal says so."
          : `If nobody is back by then, you can go on in their place from ${time} on.`)}
    </Banner>
  );
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** Asks to take over; when it is too early, `from` is the moment from which on the server would have it. */
function useTakeOver() {
  const command = useCommand();
  const offset = useHeld(useRoom().clock.offset);
  const [from, setFrom] = useState<string | null>(null);
  const [words, setWords] = useState<string | null>(null);
  const ask = async () => {
    const answer = await command({ type: "take-over" });
    if (answer.ok) return;
    const { code, facts } = answer.error;
    const seconds = code === "runner-is-here" ? facts["seconds"] : undefined;
    const isEarly = typeof seconds === "number";
    setFrom(isEarly ? new Date(Date.now() + offset + seconds * 1_000).toISOString() : null);
    setWords(isEarly ? null : wordsOf(code, facts));
  };
  return { ask, from, words };
}

/** A round runs, and nobody is here who may run it. */
function useIsForsaken({ round, runner }: SessionView): boolean {
  const members = useShared(membersOf);
  const present = usePresence("record");
  const runs = (member: string) => may(members[member]?.role ?? null, "run the session") || member === runner;
  const isRunning = round?.stage === "running" || round?.stage === "locked";
  return isRunning && !present.some(({ member }) => runs(member));
}

function useHasLasted(is: boolean, forMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!is) return undefined;
    const timer = setTimeout(() => setHasLasted(true), forMs);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [is, forMs]);
  return hasLasted;
}
