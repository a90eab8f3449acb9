import type { SessionView } from "#app/_room/session-view.ts";

/**
 * Which of its forms the forecast takes: `sealed` while nobody may see anything (whoever looks), `open` for those who may
 * estimate in a round that runs, `shown` for all who only look at what was said.
 */
export function screenOf({ round }: SessionView, mayEstimate: boolean): "none" | "sealed" | "open" | "shown" {
  if (round === null) return "none";
  if (round.kind === "sealed" && (round.stage === "running" || round.stage === "locked")) return "sealed";
  return round.stage === "running" && mayEstimate ? "open" : "shown";
}
