import type { SessionView } from "#app/_room/session-view.ts";
import { Block } from "#app/_ui/block.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { convergenceWords } from "./convergence-words.ts";
import { sinceBefore } from "./since-before.ts";

/** How the team has moved since the round before, and whether new reasons went with it; nothing where it cannot be said. */
export function ConvergenceLine({ view }: { readonly view: SessionView }) {
  const since = sinceBefore(view);
  if (since === null) return null;
  return (
    <Block>
      <SectionHead title={`Since round ${since.number}`} />
      <p className="lead">{convergenceWords(since).join(" ")}</p>
    </Block>
  );
}
