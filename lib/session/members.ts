import { refuse } from "#lib/kit/result.ts";
import { isId } from "#lib/kit/id.ts";
import type { Context, Decision } from "./decision.ts";
import { decided } from "./decision.ts";
import { may, mayGive } from "./may.ts";
import type { Taken } from "./seating.ts";
import { seatOf } from "./seating.ts";
import type { MemberId, Role, Session } from "./session.ts";
import { isSimulated, roleOf, wasRemoved } from "./session.ts";
import { strike } from "./strike.ts";

type Placed = { readonly member: MemberId; readonly role: Role };
type Invited = Placed & { readonly by?: MemberId | undefined };

/**
 * Lets someone in, who had an invitation `by` somebody who may still give that role; who left comes back as who they were, who was
 * removed does not. A running round seats them.
 */
export function join(session: Session, { member, role, by }: Invited, context: Context): Decision {
  if (roleOf(session, member) !== null) return decided([]);
  if (wasRemoved(session, member)) return refuse("removed", { member });
  if (by !== undefined && !mayGive(roleOf(session, by)).includes(role)) return refuse("not-allowed");
  const event = { type: "member joined", member, role } as const;
  return decided([{ actor: member, event }], null, arriving(session, { member, role }, context));
}

/** The seat that somebody takes who comes to a running round, or becomes an analyst in it. */
export function arriving(
  session: Session,
  { member, role }: Placed,
  { seating, id }: Context,
): readonly Taken[] {
  const round = session.rounds.at(-1);
  if (round?.stage !== "running" || !may(role, "estimate")) return [];
  if (seatOf(seating, round.id, member) !== undefined) return [];
  const seat = id();
  return isId<"Seat">(seat) ? [{ round: round.id, seat, member }] : [];
}

/**
 * Gives a member another role: owners any, facilitators those below theirs. The last owner stays one. Who was removed is let back in
 * by being given a role again; a simulated analyst who was taken out is not.
 */
export function changeRole(session: Session, { member, role }: Placed, context: Context): Decision {
  const { actor } = context;
  const now = roleOf(session, member);
  if (now === null && !mayComeBack(session, member)) return refuse("no-such-member", { member });
  if (!mayMove(session, { member, role }, context)) return refuse("not-allowed");
  if (role !== "owner" && isLastOwner(session, member)) return refuse("last-owner", { member });
  if (now === role) return decided([]);
  return decided(
    [{ actor, event: { type: "role changed", member, role } }],
    null,
    arriving(session, { member, role }, context),
  );
}

/** Takes away a member's right to enter; what they said stays, unless they were simulated. */
export function removeMember(session: Session, member: MemberId, context: Context): Decision {
  const now = roleOf(session, member);
  if (now === null) return refuse("no-such-member", { member });
  if (!givenBy(session, context).includes(now)) return refuse("not-allowed");
  if (isLastOwner(session, member)) return refuse("last-owner", { member });
  const struck = isSimulated(session, member) ? strike(session, [member], context) : [];
  return decided([...struck, { actor: context.actor, event: { type: "member removed", member } }]);
}

// The role that somebody has and the one that they get have both to be the actor's to give.
function mayMove(session: Session, { member, role }: Placed, context: Context): boolean {
  const now = roleOf(session, member);
  const given = givenBy(session, context);
  return given.includes(role) && (now === null || given.includes(now)) && fits(session, { member, role });
}

const mayComeBack = (session: Session, member: MemberId): boolean =>
  wasRemoved(session, member) && !isSimulated(session, member);

/** A simulated analyst never runs a session. */
const fits = (session: Session, { member, role }: Placed): boolean =>
  !isSimulated(session, member) || role === "analyst" || role === "observer";

/** The actor's own way out. */
export function leave(session: Session, { actor }: Context): Decision {
  if (actor === "clock" || roleOf(session, actor) === null) return refuse("not-a-member");
  if (isLastOwner(session, actor)) return refuse("last-owner", { member: actor });
  return decided([{ actor, event: { type: "member left", member: actor } }]);
}

/** Lets an analyst run the round that runs, when nobody whose role it is has been there for five minutes. */
export function takeOver(session: Session, { actor, runnerHere, patienceSeconds }: Context): Decision {
  if (actor === "clock" || !may(roleOf(session, actor), "estimate")) return refuse("not-allowed");
  const stage = session.rounds.at(-1)?.stage;
  if (stage !== "running" && stage !== "locked") return refuse("nothing-runs");
  if (runnerHere)
    return refuse("runner-is-here", patienceSeconds === undefined ? {} : { seconds: patienceSeconds });
  return decided([{ actor, event: { type: "session taken over", member: actor } }]);
}

const givenBy = (session: Session, { actor }: Context): readonly Role[] =>
  mayGive(actor === "clock" ? null : roleOf(session, actor));

function isLastOwner(session: Session, member: MemberId): boolean {
  const owners = Object.keys(session.members)
    .filter(isId<"Member">)
    .filter((id) => roleOf(session, id) === "owner");
  return owners.length === 1 && owners[0] === member;
}
