"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import { lackWords } from "#app/_room/step-words.ts";
import { answerOf } from "./accounts/account.ts";
import { accountOfCount } from "./accounts/account-of-count.ts";
import { toldIn } from "./accounts/told.ts";
import { Asked } from "./asked.tsx";

/** In the place of an aggregate that would be made of too few: how many have estimated, and how many it takes. */
export function TooFew({ view }: { readonly view: SessionView }) {
  const { tally, aggregate } = view;
  const { done, expected } = tally ?? { done: 0, expected: 0 };
  const minimum = aggregate?.minimum ?? 2;
  return (
    <>
      <p className="tally" role="status">
        <b>
          <Asked answer={() => answerOf(accountOfCount({ done, expected }, toldIn(view)))}>{done}</Asked>
        </b>
        <span>
          {expected === 0 ? "estimates" : `of ${expected} ${done === 1 ? "has" : "have"} estimated`}
        </span>
      </p>
      <p className="lead">{isOver(view) ? lackWords(view) : whyWords(done, minimum)}</p>
    </>
  );
}

/** Nobody can estimate in the round any more. */
const isOver = ({ stage }: SessionView): boolean =>
  stage === "revealed" || stage === "closed" || stage === "resolved";

function whyWords(done: number, minimum: number): string {
  const when = `It appears with the ${minimum === 2 ? "second" : "third"} estimate.`;
  return done === 1 && minimum === 2 ? `An aggregate of one would be that one person. ${when}` : when;
}
