import type { SessionView } from "./session-view.ts";

/** One way on for whoever runs the session. `label` names what it does and what it ends. */
export type Step =
  | {
      readonly do: "open";
      readonly label: string;
      readonly kind: "open" | "sealed";
      readonly minutes: number | null;
    }
  | { readonly do: "nudge"; readonly label: string }
  | { readonly do: "reveal"; readonly label: string; readonly isEarly: boolean }
  | { readonly do: "lock"; readonly label: string }
  | { readonly do: "close"; readonly label: string }
  | { readonly do: "report"; readonly label: string }
  | { readonly do: "resolve"; readonly label: string };

/** The one obvious next step, what it depends on, and the other ways on. */
export type Ways = { readonly next: Step | null; readonly note: string; readonly others: readonly Step[] };

/** The id of the console's form for the next round, which the next step there submits. */
export const OPEN_ROUND_FORM = "open-round";

const FIRST_MINUTES = 15;
const LATER_MINUTES = 20;

const opening = (number: number, kind: "open" | "sealed" = number === 1 ? "sealed" : "open"): Step => ({
  do: "open",
  label: `Open round ${number}`,
  kind,
  minutes: kind === "sealed" ? FIRST_MINUTES : LATER_MINUTES,
});
const watching: Step = { do: "open", label: "Watch", kind: "open", minutes: null };
const resolving: Step = { do: "resolve", label: "Resolve" };
const reporting: Step = { do: "report", label: "Read the report" };

/** The ways on from where the session stands; `today` is a date, by which a horizon has come or not. */
export function waysOn(view: SessionView, today: string): Ways {
  const number = view.round?.number ?? 0;
  switch (view.stage) {
    case "framing":
      return { next: opening(1), note: "", others: [] };
    case "sealed":
      return whileSealed(view);
    case "locked":
      return {
        next: { do: "reveal", label: "Reveal", isEarly: false },
        note: "Nobody can seal any more",
        others: [],
      };
    case "revealed":
      return {
        next: opening(number + 1),
        note: "Discuss for as long as it helps",
        others: [{ do: "close", label: `Close round ${number}` }, watching],
      };
    case "open":
    case "watching":
      return whileOpen(view, today);
    case "closed":
      return {
        next: reporting,
        note: "Ready to hand in",
        others: [opening(number + 1), watching, resolving],
      };
    case "resolved":
      return { next: reporting, note: "", others: [] };
  }
}

function whileSealed({ tally }: SessionView): Ways {
  const waiting = tally === null ? 0 : tally.expected - tally.done;
  const note = tally === null ? "" : `${tally.done} of ${tally.expected} have sealed`;
  const lock: Step = { do: "lock", label: "Lock, and reveal later" };
  if (tally === null || waiting === 0) {
    return { next: { do: "reveal", label: "Reveal", isEarly: tally === null }, note, others: [lock] };
  }
  const early: Step = {
    do: "reveal",
    label: `Reveal with ${tally.done} of ${tally.expected}`,
    isEarly: true,
  };
  return { next: nudging(waiting), note, others: tally.done > 0 ? [early, lock] : [] };
}

const nudging = (waiting: number): Step => ({
  do: "nudge",
  label: `Nudge ${waiting} ${waiting === 1 ? "analyst" : "analysts"}`,
});

function whileOpen(view: SessionView, today: string): Ways {
  const { tally } = view;
  const number = view.round?.number ?? 0;
  const close: Step = { do: "close", label: `Close round ${number}` };
  const isWatching = view.stage === "watching";
  if (isWatching && hasCome(view, today)) {
    return { next: resolving, note: "The horizon has come", others: [close, opening(number + 1)] };
  }
  const more = isWatching ? [opening(number + 1), resolving] : [];
  if (tally === null) return { next: close, note: "", others: more };
  const note = `${tally.done} of ${tally.expected} have estimated`;
  const waiting = tally.expected - tally.done;
  return waiting > 0
    ? { next: nudging(waiting), note, others: [close, ...more] }
    : { next: close, note, others: more };
}

function hasCome({ round }: SessionView, today: string): boolean {
  const horizon = round?.question.horizon ?? "";
  return horizon !== "" && horizon <= today;
}
