import type { Actor, Decided } from "./event.ts";
import type { Round } from "./session.ts";

/** What closes the round that still shows estimates when something else begins; nothing when there is none. */
export const closing = (round: Round | undefined, actor: Actor): readonly Decided[] =>
  round === undefined || round.stage === "closed"
    ? []
    : [{ actor, event: { type: "round closed", round: round.id } }];
