import { isId } from "#lib/kit/id.ts";
import { must } from "#lib/kit/assert.ts";
import { refuse } from "#lib/kit/result.ts";
import type { Anchor } from "./anchor.ts";
import { isAnchor } from "./anchor.ts";
import type { Context, Decision } from "./decision.ts";
import { decided } from "./decision.ts";
import { may } from "./may.ts";
import type { CommentId, Session, ThreadId } from "./session.ts";
import { roleOf } from "./session.ts";

type Asked = { readonly thread?: ThreadId | undefined; readonly anchor?: Anchor | undefined };

/** Adds to a thread, or begins one at an anchor. */
export function comment(session: Session, { thread, anchor }: Asked, context: Context): Decision {
  if (!mayComment(session, context)) return refuse("not-allowed");
  if (thread !== undefined)
    return session.threads[thread] === undefined
      ? refuse("no-such-thread", { thread })
      : commented({ thread, anchor: null }, context);
  if (anchor === undefined || !isAnchor(anchor) || !isThere(session, anchor)) return refuse("bad-anchor");
  return commented({ thread: fresh<"Thread">(context), anchor }, context);
}

/** An estimate must have been shown before it is spoken about; what stands on the board is not known here. */
function isThere({ rounds }: Session, { kind, id }: Anchor): boolean {
  if (kind !== "estimate") return true;
  const [round, seat] = id.split("/");
  const estimates = Object.keys(rounds.find((one) => one.id === round)?.estimates ?? {});
  return estimates.some((one) => one === seat);
}

type Place = { readonly thread: ThreadId; readonly anchor: Anchor | null };

function commented({ thread, anchor }: Place, context: Context): Decision {
  const { actor, hashes } = context;
  const id = fresh<"Comment">(context);
  const event = { type: "commented", thread, comment: id, anchor, textHash: must(hashes["text"]) } as const;
  return decided([{ actor, event }], { thread, comment: id });
}

/** Puts another text in the place of one's own comment. */
export function editComment(session: Session, id: CommentId, context: Context): Decision {
  const found = session.comments[id];
  if (!mayComment(session, context)) return refuse("not-allowed");
  if (found === undefined) return refuse("no-such-comment", { comment: id });
  if (found.author !== context.actor) return refuse("not-yours", { comment: id });
  if (found.text === null) return refuse("comment-deleted", { comment: id });
  const textHash = must(context.hashes["text"]);
  return decided([{ actor: context.actor, event: { type: "comment edited", comment: id, textHash } }]);
}

/** Erases the text of one's own comment, or of anyone's for those who moderate; that there was one stays. */
export function deleteComment(session: Session, id: CommentId, context: Context): Decision {
  const found = session.comments[id];
  const { actor } = context;
  if (actor === "clock" || roleOf(session, actor) === null) return refuse("not-allowed");
  if (found === undefined) return refuse("no-such-comment", { comment: id });
  if (found.author !== actor && !may(roleOf(session, actor), "moderate"))
    return refuse("not-yours", { comment: id });
  if (found.text === null) return refuse("comment-deleted", { comment: id });
  return decided([{ actor, event: { type: "comment deleted", comment: id } }]);
}

/** Lays a thread to rest, or takes it up again; doing so twice changes nothing. */
export function setResolved(
  session: Session,
  { thread, resolved }: { readonly thread: ThreadId; readonly resolved: boolean },
  context: Context,
): Decision {
  const found = session.threads[thread];
  if (!mayComment(session, context)) return refuse("not-allowed");
  if (found === undefined) return refuse("no-such-thread", { thread });
  if ((found.resolvedBy !== null) === resolved) return decided([]);
  return decided([
    { actor: context.actor, event: { type: resolved ? "thread resolved" : "thread reopened", thread } },
  ]);
}

const mayComment = (session: Session, { actor }: Context): boolean =>
  actor !== "clock" && may(roleOf(session, actor), "comment");

function fresh<Kind extends string>({ id }: Context) {
  const name = id();
  return must(isId<Kind>(name) ? name : undefined);
}
