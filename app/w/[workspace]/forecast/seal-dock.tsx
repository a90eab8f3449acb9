"use client";

import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { AutomaticCheck } from "./automatic-check.tsx";
import type { Sealing } from "./use-sealing.ts";

/** The bar at the bottom of a sealed round: whether one has sealed, the receipt, and the one thing to do. */
export function SealDock({ sealing, round }: { readonly sealing: Sealing; readonly round: PlacedRound }) {
  const { isSealed, isLocked, isOver, words } = sealing;
  return (
    <div className="dock">
      <div role="status">
        {isSealed ? <Receipt sealing={sealing} /> : isOver ? <TooLate /> : <NotYet />}
        {words !== null && <p className="wrong">{words}</p>}
      </div>
      {!isLocked && round.endsAt !== null && (
        <div className="dock-choice wide">
          <AutomaticCheck sealing={sealing} />
        </div>
      )}
      {!isOver && (
        <span className="actions">
          <WhatToDo sealing={sealing} />
        </span>
      )}
    </div>
  );
}

function WhatToDo({ sealing: { isLocked, isBusy, seal, unlock } }: { readonly sealing: Sealing }) {
  return isLocked ? (
    <Button onClick={unlock}>Change it</Button>
  ) : (
    <Button variant="next" aria-busy={isBusy} onClick={seal}>
      Seal my estimate
    </Button>
  );
}

function NotYet() {
  return (
    <p>
      You have not sealed yet
      <br />
      <span className="mark">You can change it until the reveal</span>
    </p>
  );
}

function TooLate() {
  return (
    <p>
      You did not seal before the round was locked
      <br />
      <span className="mark">You have no estimate in it, and can take part in the next one</span>
    </p>
  );
}

function Receipt({ sealing: { digest, isLocked } }: { readonly sealing: Sealing }) {
  const [isWhole, setWhole] = useState(false);
  const digits = digest ?? "";
  return (
    <p>
      <b className="good">{isLocked ? "You have sealed" : "Your last seal counts until you seal again"}</b>
      <br />
      <button
        type="button"
        className="mark receipt"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        Your seal: {inGroups(isWhole ? digits : digits.slice(0, 8), isWhole ? 8 : 4)}, checked at the reveal
      </button>
    </p>
  );
}

const inGroups = (digits: string, size: number): string =>
  (digits.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(" ");
