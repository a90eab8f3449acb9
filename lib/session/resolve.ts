import { must } from "#lib/kit/assert.ts";
import { refuse } from "#lib/kit/result.ts";
import { closing } from "./closing.ts";
import type { Context, Decision } from "./decision.ts";
import { decided } from "./decision.ts";
import { may } from "./may.ts";
import type { Round, Session } from "./session.ts";
import { roleOf } from "./session.ts";

type Asked = { readonly future?: string | undefined; readonly annulled?: boolean | undefined };

/** Says which future came true, or annuls the question. Whatever round still shows estimates is closed by it. */
export function resolve(session: Session, asked: Asked, context: Context): Decision {
  const { actor, hashes } = context;
  if (actor === "clock" || !may(roleOf(session, actor), "resolve")) return refuse("not-allowed");
  if (session.resolution !== null) return refuse("already-resolved");
  const round = session.rounds.at(-1);
  if (isHidden(round)) return refuse("not-revealed", { round: round.id });
  const future = cameTrue(asked, round);
  if (future === undefined) return unknown(asked);
  const [evidenceHash, noteHash] = [must(hashes["evidence"]), must(hashes["note"])];
  const event = {
    type: "question resolved",
    future,
    round: round?.id ?? null,
    evidenceHash,
    noteHash,
  } as const;
  return decided([...closing(round, actor), { actor, event }]);
}

const unknown = ({ future }: Asked): Decision =>
  refuse("no-such-future", future === undefined ? {} : { future });

type Hidden = Extract<Round, { kind: "sealed"; stage: "running" | "locked" }>;

const isHidden = (round: Round | undefined): round is Hidden =>
  round?.kind === "sealed" && (round.stage === "running" || round.stage === "locked");

/** The future asked for, if the last round knows it; null for a question that is annulled. */
function cameTrue({ future, annulled }: Asked, round: Round | undefined): string | null | undefined {
  if (annulled === true) return null;
  return round?.question.futures.find(({ id }) => id === future)?.id;
}
