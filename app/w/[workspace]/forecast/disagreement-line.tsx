"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import { answerOf } from "./accounts/account.ts";
import { accountOfApart } from "./accounts/account-of-apart.ts";
import { accountOfShare } from "./accounts/account-of-share.ts";
import { byName, toldIn } from "./accounts/told.ts";
import { Asked } from "./asked.tsx";
import { BETWEEN, CERTAIN, disagreementFigures } from "./disagreement-words.ts";

/** Disagreement in words, whose figures can be asked. Of two camps no average is said: the hint at them says how far apart they lie. */
export function DisagreementLine({
  view,
  isSplit,
}: {
  readonly view: SessionView;
  readonly isSplit: boolean;
}) {
  const { before, earlierAggregate } = view;
  const found = disagreementFigures(
    view.aggregate,
    before === null ? null : { number: before.number, aggregate: earlierAggregate },
  );
  if (found === null) return null;
  const { apart, earlier, between } = found;
  return (
    <p className="quiet under">
      {!isSplit && (
        <>
          Two analysts are{" "}
          <Asked answer={() => answerOf(accountOfApart(byName(toldIn(view))))}>{apart}</Asked> apart on
          average
          {earlier !== null && (
            <>
              , <Asked answer={() => earlierAnswer(view)}>{earlier}</Asked>
            </>
          )}
          .{" "}
        </>
      )}
      {between === null ? (
        CERTAIN
      ) : (
        <>
          <Asked answer={() => answerOf(accountOfShare(byName(toldIn(view))))}>{between}</Asked> {BETWEEN}
        </>
      )}
    </p>
  );
}

const earlierAnswer = ({ earlier, before }: SessionView) =>
  answerOf(accountOfApart(byName(toldIn({ estimates: earlier, seat: null })), before?.number));
