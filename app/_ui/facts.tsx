import type { ReactNode } from "react";

type Props = { readonly facts: readonly { readonly term: string; readonly says: ReactNode }[] };

/** A few facts, each with what it is about. */
export function Facts({ facts }: Props) {
  return (
    <dl className="facts">
      {facts.map(({ term, says }) => (
        <div key={term} className="contents">
          <dt>{term}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}
