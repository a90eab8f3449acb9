"use client";

import { unreachable } from "#lib/kit/assert.ts";
import { Banner } from "#app/_ui/banner.tsx";
import { Button } from "#app/_ui/button.tsx";
import type { Trouble } from "./caretaker.ts";
import { useHeld } from "./held.ts";
import { closeWords } from "./refusal-words.ts";
import { useRoom } from "./room-context.ts";
import { useSaveState } from "./save-state.tsx";

/** What concerns the whole screen, in a line under the bar for as long as it is true. */
export function Banners() {
  const { trouble } = useRoom();
  const now = useHeld(trouble);
  const saving = useSaveState();
  return (
    <div className="page">
      {now !== null && <TroubleBanner trouble={now} settle={() => trouble.set(null)} />}
      {now === null && saving.kind === "offline" && (
        <Banner title="You are offline.">
          {saving.edits === 0
            ? "Go on working. What you do is kept here and sent when you are back."
            : `Go on working: ${saving.edits} ${saving.edits === 1 ? "edit waits" : "edits wait"} here and ${saving.edits === 1 ? "is" : "are"} sent when you are back. Others do not see them yet.`}
        </Banner>
      )}
    </div>
  );
}

type Props = { readonly trouble: Trouble; readonly settle: () => void };

function TroubleBanner({ trouble, settle }: Props) {
  const { reconnect } = useRoom();
  switch (trouble.kind) {
    case "going":
      return (
        <Banner title="The server restarts.">
          Go on working. You will be connected again within a minute.
        </Banner>
      );
    case "later":
      return (
        <Banner
          title={closeWords("later")}
          action={
            <Button variant="link" onClick={reconnect}>
              Try now
            </Button>
          }
        >
          Trying again in a few seconds.
        </Banner>
      );
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
