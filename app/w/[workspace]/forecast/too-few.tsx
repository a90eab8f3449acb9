import type { SessionView } from "#app/_room/session-view.ts";

/** In the place of an aggregate that would be made of too few: how many have estimated, and how many it takes. */
export function TooFew({ view }: { readonly view: SessionView }) {
  const { tally, aggregate } = view;
  const done = tally?.done ?? 0;
  const minimum = aggregate?.minimum ?? 2;
  return (
    <>
      <p className="tally" role="status">
        <b>{done}</b>
        <span>{`of ${tally?.expected ?? 0} ${done === 1 ? "has" : "have"} estimated`}</span>
      </p>
      <p className="lead">{whyWords(done, minimum)}</p>
    </>
  );
}

function whyWords(done: number, minimum: number): string {
  const when = `It appears with the ${minimum === 2 ? "second" : "third"} estimate.`;
  return done === 1 && minimum === 2 ? `An aggregate of one would be that one person. ${when}` : when;
}
