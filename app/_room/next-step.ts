import { minimumOf } from "#lib/session/minimum.ts";
import type { Names } from "#lib/session/session.ts";
import { hasReport, type SessionView } from "./session-view.ts";
import { tallyWords } from "./session-words.ts";

/** One way on for whoever runs the session. `label` names what it does and what it ends. */
export type Step =
  | {
      readonly do: "open";
      readonly label: string;
      readonly kind: "open" | "sealed";
      /** Null: without an end. */
      readonly minutes: number | null;
      readonly names: Names;
      /** It leads to the console's form, where kind, minutes and names are chosen, and opens nothing by itself. */
      readonly isByForm?: true;
    }
  | { readonly do: "nudge"; readonly label: string }
  | { readonly do: "invite"; readonly label: string }
  | { readonly do: "extend"; readonly label: string; readonly minutes: number }
  | { readonly do: "reveal"; readonly label: string; readonly isEarly: boolean }
  | { readonly do: "lock"; readonly label: string }
  | { readonly do: "close"; readonly label: string; readonly isEarly: boolean }
  | { readonly do: "report"; readonly label: string }
  | { readonly do: "resolve"; readonly label: string };

/** The one obvious next step, what it depends on, and the other ways on. */
export type Ways = { readonly next: Step | null; readonly note: string; readonly others: readonly Step[] };

type Opening = Extract<Step, { readonly do: "open" }>;

/** What the ways on depend on besides the session. */
export type Moment = {
  /** A date, by which a horizon has come or not. */
  readonly today: string;
  /** The time of the round that runs is over. */
  readonly isOver: boolean;
};

/** True for what is asked about first: it cannot be taken back, and somebody is missing or there would be no aggregate. */
export const isAskedFirst = (step: Step): boolean =>
  (step.do === "reveal" || step.do === "close") && step.isEarly;

/** The id of the console's form for the next round, which the next step there submits. */
export const OPEN_ROUND_FORM = "open-round";

const FIRST_MINUTES = 15;
const LATER_MINUTES = 20;
const MORE_MINUTES = 5;
const NOTHING_TO_REPORT = "Too few estimates for a report";
const UNCOUNTED = "The count comes within five seconds";

const resolving: Step = { do: "resolve", label: "Resolve" };
const reporting: Step = { do: "report", label: "Read the report" };
const inviting: Step = { do: "invite", label: "Invite analysts" };

/** Names are shown in the next round as in the last one: nobody is unmasked by a default. */
const namesAfter = ({ round }: SessionView): Names => round?.names ?? "names";

function opening(view: SessionView): Opening {
  const number = (view.round?.number ?? 0) + 1;
  const kind = number === 1 ? "sealed" : "open";
  const minutes = kind === "sealed" ? FIRST_MINUTES : LATER_MINUTES;
  return { do: "open", label: `Open round ${number}`, kind, minutes, names: namesAfter(view) };
}

/** Another round than the customary next one: what it is like is chosen first. */
const choosing = (view: SessionView): Step => ({ ...opening(view), isByForm: true });

const watching = (view: SessionView): Step => ({
  do: "open",
  label: "Watch",
  kind: "open",
  minutes: null,
  names: namesAfter(view),
});

const closing = (view: SessionView): Step => ({
  do: "close",
  label: `Close round ${view.round?.number ?? 0}`,
  isEarly: lacks(view, view.tally?.expected ?? 0),
});

/** Fewer have estimated or sealed than so many, or than an aggregate takes. */
const lacks = ({ round, tally }: SessionView, expected: number): boolean =>
  (tally?.done ?? 0) < Math.max(expected, minimumOf(round?.names ?? "names"));

/** The ways on from where the session stands. */
export function waysOn(view: SessionView, moment: Moment): Ways {
  switch (view.stage) {
    case "framing":
      return { next: opening(view), note: "", others: [] };
    case "sealed":
      return whileSealed(view, moment);
    case "locked":
      return {
        next: { do: "reveal", label: "Reveal", isEarly: lacks(view, 0) },
        note: "Nobody can seal any more",
        others: [],
      };
    case "revealed":
      return {
        next: opening(view),
        note: "Discuss for as long as it helps",
        others: [closing(view), watching(view)],
      };
    case "open":
    case "watching":
      return whileOpen(view, moment);
    case "closed":
      return lacks(view, 0) ? withoutReport(view) : withReport(view);
    case "resolved":
      return hasReport(view)
        ? { next: reporting, note: "", others: [] }
        : { next: null, note: NOTHING_TO_REPORT, others: [] };
  }
}

const withReport = (view: SessionView): Ways => ({
  next: reporting,
  note: "Ready to hand in",
  others: [choosing(view), watching(view), resolving],
});

/** Too few have estimated: there is nothing to hand in. */
const withoutReport = (view: SessionView): Ways => ({
  next: choosing(view),
  note: NOTHING_TO_REPORT,
  others: [watching(view), resolving],
});

function whileSealed(view: SessionView, moment: Moment): Ways {
  const { tally } = view;
  const longer = extending(view);
  if (tally === null) return { next: nudging(null), note: UNCOUNTED, others: longer };
  const { done, expected } = tally;
  if (expected === 0) return { next: inviting, note: "Nobody is expected yet", others: longer };
  const lock: readonly Step[] = done === 0 ? [] : [{ do: "lock", label: "Lock, and reveal later" }];
  const note = tallyWords(tally, "sealed");
  if (done >= expected) {
    const reveal: Step = { do: "reveal", label: "Reveal", isEarly: lacks(view, 0) };
    return { next: reveal, note, others: [...longer, ...lock] };
  }
  const early: Step = { do: "reveal", label: `Reveal with ${done} of ${expected}`, isEarly: true };
  const nudge = nudging(expected - done);
  if (done === 0) return { next: nudge, note: inTime(note, view, moment), others: longer };
  return isUp(view, moment)
    ? { next: early, note: inTime(note, view, moment), others: [nudge, ...longer, ...lock] }
    : { next: nudge, note, others: [early, ...longer, ...lock] };
}

function nudging(waiting: number | null): Step {
  if (waiting === null) return { do: "nudge", label: "Nudge who has not sealed" };
  return { do: "nudge", label: `Nudge ${waiting} ${waiting === 1 ? "analyst" : "analysts"}` };
}

const extending = ({ round }: SessionView): readonly Step[] =>
  round?.stage === "running" && round.endsAt !== null
    ? [{ do: "extend", label: `${MORE_MINUTES} minutes more`, minutes: MORE_MINUTES }]
    : [];

/** The time is up and was advice: the server leaves it to people what follows. */
const isUp = ({ round }: SessionView, { isOver }: Moment): boolean => isOver && round?.atEnd === "advises";

const inTime = (note: string, view: SessionView, moment: Moment): string =>
  isUp(view, moment) ? `Time is up, ${note}` : note;

function whileOpen(view: SessionView, moment: Moment): Ways {
  const { tally } = view;
  const close = closing(view);
  const isWatching = view.stage === "watching";
  if (isWatching && hasCome(view, moment)) {
    return { next: resolving, note: "The horizon has come", others: [close, choosing(view)] };
  }
  const more = isWatching ? [choosing(view), resolving] : extending(view);
  if (tally === null) return { next: close, note: "", others: more };
  const { done, expected } = tally;
  if (expected === 0) return { next: inviting, note: "Nobody is expected yet", others: [close, ...more] };
  const note = inTime(tallyWords(tally, "estimated"), view, moment);
  if (done >= expected) return { next: close, note, others: more };
  const nudge = nudging(expected - done);
  return isUp(view, moment) && done > 0
    ? { next: close, note, others: [nudge, ...more] }
    : { next: nudge, note, others: [close, ...more] };
}

function hasCome({ round }: SessionView, { today }: Moment): boolean {
  const horizon = round?.question.horizon ?? "";
  return horizon !== "" && horizon <= today;
}
