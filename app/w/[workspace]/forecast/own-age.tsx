"use client";

import { timeWords } from "#app/_discussion/time-words.ts";
import { useTicking } from "#app/_room/clock.ts";
import { useHeld } from "#app/_room/held.ts";
import { useRoom } from "#app/_room/room-context.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import type { SeatedEstimate } from "#lib/documents/record-readings.ts";
import { shown } from "#lib/simplex/show.ts";
import { giveWords } from "./give-words.ts";
import type { OpenEstimate } from "./use-open-estimate.ts";

type Props = {
  readonly view: SessionView;
  readonly estimate: OpenEstimate;
  readonly withdraw: () => void;
  readonly reaffirm: () => void;
};

/**
 * Where one's number stands, under the instrument: not given, with a way to give it as it stands; on its way; or how old
 * it is, with a way to take it back and, while a team keeps watching, to say it again.
 */
export function OwnAge({ view, estimate, withdraw, reaffirm }: Props) {
  const { own } = view;
  if (own === null && !estimate.isOnItsWay) {
    return (
      <p className="own-age">
        <span className="quiet">Not given yet</span>
        <span className="actions">
          <Button variant="link" onClick={estimate.keep}>
            {giveWords(view, estimate.values)}
          </Button>
        </span>
      </p>
    );
  }
  return (
    <p className="own-age quiet">
      {estimate.isOnItsWay ? <OnItsWay own={own} /> : own !== null && <Age own={own} />}
      {own !== null && (
        <span className="actions">
          {view.stage === "watching" && (
            <Button variant="link" onClick={reaffirm}>
              Say it again
            </Button>
          )}
          <Button variant="link" onClick={withdraw}>
            Withdraw
          </Button>
        </span>
      )}
    </p>
  );
}

function Age({ own }: { readonly own: SeatedEstimate }) {
  const now = useTicking(useHeld(useRoom().clock.offset), 30_000);
  return <span>Given {timeWords(own.at, now)}</span>;
}

/** Let go here and not with the others yet; offline also what they have until then. */
function OnItsWay({ own }: { readonly own: SeatedEstimate | null }) {
  const isConnected = useHeld(useRoom().isConnected);
  if (isConnected) return <span>On its way</span>;
  return (
    <span>
      {own === null
        ? "Waiting here, sent when you are back"
        : `Waiting here; until you are back the team has your ${shown(own.values).join(", ")}`}
    </span>
  );
}
