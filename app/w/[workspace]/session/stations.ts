import type { SessionView } from "#app/_room/session-view.ts";

/** One station of the session: `done`, `now`, or still to come. */
export type Station = { readonly name: string; readonly is: "done" | "now" | "to come" };

type Kind = "open" | "sealed";

/** The session as a line of stations. What has been is told as it was, what is to come as it is chosen or usually goes. */
export function stationsOf(
  { stage, round, before, tally }: SessionView,
  nextKind: Kind | null = null,
): readonly Station[] {
  const number = round?.number ?? 1;
  const lead = number > 1 && before !== null ? [`Round ${before.number}, ${before.kind}`] : [];
  const kind = round?.kind ?? nextKind ?? "sealed";
  const sealed = [
    `Round ${number}, ${kind}`,
    "Reveal",
    "Discuss",
    `Round ${number + 1}, ${nextKind ?? "open"}`,
    "Close",
    "Resolve",
  ];
  const open = [`Round ${number}, ${kind}`, "Close", "Resolve"];
  const names = ["Frame", ...lead, ...(kind === "sealed" ? sealed : open)];
  const first = 1 + lead.length;
  const now = first + placeOf(stage, kind) + (isReady({ stage, tally }) ? 1 : 0);
  return names.map((name, place) => ({ name, is: place < now ? "done" : place === now ? "now" : "to come" }));
}

/** Everybody has sealed: the reveal is now, though nobody has pressed it yet. */
export const isReady = ({ stage, tally }: Pick<SessionView, "stage" | "tally">): boolean =>
  stage === "sealed" && tally !== null && tally.done > 0 && tally.done >= tally.expected;

function placeOf(stage: SessionView["stage"], kind: Kind): number {
  const close = kind === "sealed" ? 4 : 1;
  const places = {
    framing: 0,
    sealed: 0,
    open: 0,
    watching: 0,
    locked: 1,
    revealed: 2,
    closed: close,
    resolved: close + 1,
  };
  return places[stage];
}
