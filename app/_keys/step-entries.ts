import { isAskedFirst, type Step, type Ways } from "#app/_room/next-step.ts";
import type { Stage } from "#lib/session/session.ts";
import type { Entry } from "./entry.ts";

/** Every deed of whoever runs the session, as one looks for it when it is not among the ways on. */
const deeds = {
  open: { label: "Open a round", also: "start begin" },
  nudge: { label: "Nudge analysts", also: "ask remind" },
  extend: { label: "Give a round more minutes", also: "extend time longer" },
  reveal: { label: "Reveal", also: "open ballots" },
  lock: { label: "Lock, and reveal later", also: "stop sealing" },
  close: { label: "Close the round", also: "end finish freeze" },
  resolve: { label: "Resolve", also: "what came true annul" },
  report: { label: "Read the report", also: "export print" },
} as const satisfies Partial<Record<Step["do"], Pick<Entry, "label" | "also">>>;

type Given = {
  readonly ways: Ways;
  readonly stage: Stage;
  readonly runs: boolean;
  /** Why no round can be opened now. */
  readonly hindrance?: string | undefined;
  readonly take: (step: Step) => void;
};

/** The steps of the session: those that may be taken now, the next one first, and, for who looks for them, the others with the reason why not. */
export function stepEntries({ ways, stage, runs, hindrance, take }: Given): readonly Entry[] {
  const open = runs ? [...(ways.next === null ? [] : [ways.next]), ...ways.others] : [];
  const now = open.map((step) => ({
    ...takable(step, step === ways.next, take),
    ...(step.do === "open" && hindrance !== undefined ? { reason: hindrance } : {}),
  }));
  const others = Object.entries(deeds)
    .filter(([name]) => name !== "report" && !open.some((step) => step.do === name))
    .map(([name, deed]) =>
      refused(name, deed, runs ? whyNot(name, stage) : "Facilitators and owners run the session."),
    );
  return [...now, ...others];
}

function takable(step: Step, isNext: boolean, take: (step: Step) => void): Entry {
  const isPlace = step.do === "report" || step.do === "resolve" || step.do === "invite";
  const isElsewhere = isPlace || (step.do === "open" && step.isByForm === true);
  return {
    id: `step-${step.do}-${step.label.replaceAll(/\W+/g, "-")}`,
    kind: "command",
    label: step.label,
    ...(step.do === "invite" ? {} : { also: deeds[step.do].also }),
    ...(isNext ? { aside: "the next step" } : {}),
    ...(isElsewhere || isAskedFirst(step) ? {} : { stays: true }),
    run: () => take(step),
  };
}

const refused = (name: string, deed: Pick<Entry, "label" | "also">, reason: string): Entry => ({
  ...deed,
  id: `step-${name}`,
  kind: "command",
  reason,
  isAsked: true,
  run: () => {},
});

function whyNot(name: string, stage: Stage): string {
  if (stage === "resolved") return "The focal question is resolved.";
  if (name === "open") return stage === "locked" ? "Reveal the round first." : "A round is running.";
  if (name === "resolve") return "Close the round first.";
  if (name === "reveal" || name === "lock")
    return stage === "sealed" ? "Nobody has sealed yet." : "No sealed round is running.";
  if (name === "close" && (stage === "sealed" || stage === "locked")) return "Reveal the round first.";
  return "No round is running that this would concern.";
}
