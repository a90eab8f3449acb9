"use client";

import { useState } from "react";
import { People } from "#app/_ui/people.tsx";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { CardMenu } from "./card-menu.tsx";
import { waitsInWords } from "./waits-in-words.ts";

/** The last line of a card: what waits, who is there, what one may do with it; below it why something was refused. */
export function CardFoot({ card }: { readonly card: WorkspaceCard }) {
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <div>
      <div className="card-foot">
        <span className={card.waits === "nothing" ? undefined : "wait"}>{waitsInWords(card)}</span>
        <span className="card-end">
          <WhoIsHere names={card.here} />
          <CardMenu card={card} onAnswer={setRefused} />
        </span>
      </div>
      {refused !== null && (
        <p className="wrong" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}

function WhoIsHere({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <span className="mark">nobody here now</span>;
  return <People people={names.map((name, place) => ({ id: `${place}`, name }))} />;
}
