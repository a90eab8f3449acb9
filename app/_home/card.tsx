import Link from "next/link";
import { Legend } from "#app/_charts/legend.tsx";
import { SmallBar } from "#app/_charts/small-bar.tsx";
import { People } from "#app/_ui/people.tsx";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { CardMenu } from "./card-menu.tsx";
import { dayInWords } from "./day-in-words.ts";
import { stageInWords } from "./stage-in-words.ts";
import { noNumbersInWords, waitsInWords } from "./waits-in-words.ts";

/** A workspace on Home: where it is, what it asks, what the team says, what waits and who is there. */
export function Card({ card }: { readonly card: WorkspaceCard }) {
  const { workspaceId, title, stage, round, horizon, waits } = card;
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
      <div className="card-foot">
        <span className={waits === "nothing" ? undefined : "wait"}>{waitsInWords(card)}</span>
        <span className="card-end">
          <WhoIsHere names={card.here} />
          <CardMenu card={card} />
        </span>
      </div>
    </article>
  );
}

function Numbers({ card }: { readonly card: WorkspaceCard }) {
  const { futures, shown } = card;
  const probabilities = shown?.map((percent) => percent / 100);
  return (
    <div>
      <SmallBar futures={futures} probabilities={probabilities} />
      {probabilities === undefined ? (
        <p className="legend quiet">{noNumbersInWords(card)}</p>
      ) : (
        <Legend futures={futures} probabilities={probabilities} />
      )}
    </div>
  );
}

function WhoIsHere({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return <span className="mark">nobody here now</span>;
  return <People people={names.map((name, place) => ({ id: `${place}`, name }))} />;
}
