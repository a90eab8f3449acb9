import type { WorkspaceCard } from "#lib/wire/api.ts";
import { Card } from "./card.tsx";

/** Workspaces under a heading; nothing at all when there are none. */
export function Cards({
  title,
  cards,
}: {
  readonly title: string;
  readonly cards: readonly WorkspaceCard[];
}) {
  if (cards.length === 0) return null;
  return (
    <section>
      <h2 className="cards-title">{title}</h2>
      <div className="cards">
        {cards.map((card) => (
          <Card key={card.workspaceId} card={card} />
        ))}
      </div>
    </section>
  );
}
