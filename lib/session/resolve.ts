import { must } from "#lib/kit/assert.ts";
import { refuse } from "#lib/kit/result.ts";
import type { Context, Decision } from "./decision.ts";
import { decided } from "./decision.ts";
import { may } from "./may.ts";
import type { Session } from "./session.ts";
import { roleOf } from "./session.ts";

type Asked = { readonly future?: string | undefined; readonly annulled?: boolean | undefined };

/** Says which future came true, or annuls the question. Whatever round still shows estimates is closed by it. */
export function resolve(session: Session, { future, annulled }: Asked, context: Context): Decision {
  const { actor, hashes } = context;
  if (actor === "clock" || !may(roleOf(session, actor), "resolve")) return refuse("not-allowed");
  if (session.resolution !== null) return refuse("already-resolved");
  const round = session.rounds.at(-1);
  if (round?.kind === "sealed" && (round.stage === "running" || round.stage === "locked"))
    return refuse("not-revealed", { round: round.id });
  const known = round?.question.futures.map(({ id }) => id) ?? [];
  if (annulled !== true && (future === undefined || !known.includes(future)))
    return refuse("no-such-future", future === undefined ? {} : { future });
  const resolved = {
    type: "question resolved",
    future: annulled === true ? null : (future ?? null),
    round: round?.id ?? null,
    evidenceHash: must(hashes["evidence"]),
    noteHash: must(hashes["note"]),
  } as const;
  const closing =
    round === undefined || round.stage === "closed"
      ? []
      : [{ actor, event: { type: "round closed", round: round.id } as const }];
  return decided([...closing, { actor, event: resolved }]);
}
