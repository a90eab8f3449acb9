"use client";

import { useEffect, useState } from "react";
import { membersOf, standingOf } from "#lib/documents/record-readings.ts";
import { unreachable } from "#lib/kit/assert.ts";
import { may } from "#lib/session/may.ts";
import { Banner } from "#app/_ui/banner.tsx";
import { Button } from "#app/_ui/button.tsx";
import type { Trouble } from "./caretaker.ts";
import { useHeld } from "./held.ts";
import { offlineWords } from "./offline-words.ts";
import { closeWords } from "./refusal-words.ts";
import { useRoom } from "./room-context.ts";
import { useConnection } from "./save-state.tsx";
import { useSelf } from "./self.ts";
import { useShared } from "./shared.ts";
import { useLateness } from "./use-lateness.ts";

/** What concerns the whole screen, in a line under the bar for as long as it is true. */
export function Banners() {
  const { trouble } = useRoom();
  const now = useHeld(trouble);
  const isOffline = useSettled(!useConnection().isConnected);
  return (
    <div className="page">
      {now !== null && <TroubleBanner trouble={now} settle={() => trouble.set(null)} />}
      {now === null && isOffline && <OfflineBanner />}
    </div>
  );
}

const PATIENCE_MS = 400;

/** Being offline is said once it has lasted, so that a line that is taken up anew does not flicker. */
function useSettled(isOffline: boolean): boolean {
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(isOffline), isOffline ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [isOffline]);
  return isSaid && isOffline;
}

function OfflineBanner() {
  const { role } = useSelf();
  const { edits, keeping, entry } = useConnection();
  const { stage } = useShared(standingOf);
  const isSealing = stage === "sealed" && may(role, "estimate");
  return (
    <Banner title="You are offline.">
      {offlineWords({ edits, keeping, isSealing, isEntered: entry.isOpen, mayWrite: may(role, "comment") })}
    </Banner>
  );
}

type Props = { readonly trouble: Trouble; readonly settle: () => void };

function TroubleBanner({ trouble, settle }: Props) {
  switch (trouble.kind) {
    case "going":
      return (
        <Away title="The server restarts.">Go on working. You will be connected again within a minute.</Away>
      );
    case "later":
      return <Away title={closeWords("later")}>Trying again in a few seconds.</Away>;
    case "role":
      return (
        <Banner
          title={`You are now an ${trouble.role}.`.replace("an facilitator", "a facilitator")}
          action={
            <Button variant="link" onClick={settle}>
              Go on
            </Button>
          }
        >
          {trouble.role === "observer"
            ? "You can read everything; what you estimated still counts."
            : "Your role in this workspace was changed."}
        </Banner>
      );
    case "let-in":
      return <LetIn by={trouble.by} settle={settle} />;
    case "closed":
      return (
        <Banner
          kind="refused"
          title={closeWords(trouble.reason)}
          action={
            <Button variant="link" onClick={() => location.reload()}>
              Reload
            </Button>
          }
        />
      );
    default:
      return unreachable(trouble);
  }
}

const SOON_MS = 60_000;

type AwayProps = { readonly title: string; readonly children: string };

/** The server has said that it goes or is busy; after a minute nothing is promised any more. */
function Away({ title, children }: AwayProps) {
  const { reconnect } = useRoom();
  const isLong = useLateness([SOON_MS]) > 0;
  return (
    <Banner
      title={isLong ? "The server is away." : title}
      action={
        <Button variant="link" onClick={reconnect}>
          Try now
        </Button>
      }
    >
      {isLong ? "You will be connected again as soon as it is back." : children}
    </Banner>
  );
}

/** Somebody opened a return link of one's own, or one that another person made for one: told, because it may not have been oneself. */
function LetIn({ by, settle }: { readonly by: string | null; readonly settle: () => void }) {
  const { member } = useSelf();
  const people = useShared(membersOf);
  const maker = by === null || by === member ? null : (people[by]?.name ?? "Somebody");
  return (
    <Banner
      title="Another browser is yours as well from now on."
      action={
        <Button variant="link" onClick={settle}>
          It was me
        </Button>
      }
    >
      {maker === null
        ? "Your return link was opened. If that was not you, tell whoever runs the session."
        : `${maker} made a return link for you, and it was opened. Whoever opened it can speak as you; if that was not you, say so in the room.`}
    </Banner>
  );
}
