import Link from "next/link";
import { Legend } from "#app/_charts/legend.tsx";
import { SmallBar } from "#app/_charts/small-bar.tsx";
import { cameTrueInWords } from "#app/_room/came-true-in-words.ts";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { CardFoot } from "./card-foot.tsx";
import { dayInWords } from "./day-in-words.ts";
import { stageInWords } from "./stage-in-words.ts";
import { noNumbersInWords } from "./waits-in-words.ts";

/** A workspace on Home: where it is, what it asks, what the team says, what waits and who is there. */
export function Card({ card }: { readonly card: WorkspaceCard }) {
  const { workspaceId, title, stage, round, horizon } = card;
  return (
    <article className="card">
      <div className="card-top">
        <span>{stageInWords(stage, round)}</span>
        <span>{horizon === "" ? "no horizon yet" : `by ${dayInWords(horizon)}`}</span>
      </div>
      <h3>
        <Link href={stage === "framing" ? routes.scenario(workspaceId) : routes.forecast(workspaceId)}>
          {title.trim() === "" ? "A question that has no title yet" : title}
        </Link>
      </h3>
      <Numbers card={card} />
      <CardFoot card={card} />
    </article>
  );
}

function Numbers({ card }: { readonly card: WorkspaceCard }) {
  const { futures, shown, resolution } = card;
  const probabilities = shown?.map((percent) => percent / 100);
  return (
    <div>
      {resolution && <p className="came-true">{cameTrueInWords(resolution, futures)}</p>}
      <SmallBar futures={futures} probabilities={probabilities} />
      {probabilities === undefined ? (
        <p className="legend quiet">{noNumbersInWords(card)}</p>
      ) : (
        <Legend futures={futures} probabilities={probabilities} />
      )}
    </div>
  );
}
