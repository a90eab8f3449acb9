"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import { Block } from "#app/_ui/block.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Asked } from "#app/w/[workspace]/forecast/asked.tsx";
import { accountOfConvergence } from "./account-of-convergence.ts";
import { convergenceWords } from "./convergence-words.ts";
import { sinceBefore } from "./since-before.ts";

/** How the team has moved since the round before, and whether new reasons went with it; nothing where it cannot be said. */
export function ConvergenceLine({ view }: { readonly view: SessionView }) {
  const since = sinceBefore(view);
  if (since === null) return null;
  const { moves } = since;
  return (
    <Block>
      <SectionHead title={`Since round ${since.number}`} />
      <p className="lead">{convergenceWords(since).join(" ")}</p>
      {moves !== null && moves.moved > 0 && (
        <Asked isLink answer={() => accountOfConvergence(since, moves)}>
          Where does this come from?
        </Asked>
      )}
    </Block>
  );
}
