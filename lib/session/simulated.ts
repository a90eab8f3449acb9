import { isId } from "#lib/kit/id.ts";
import { refuse } from "#lib/kit/result.ts";
import type { Simulated } from "./command.ts";
import type { Context, Decision } from "./decision.ts";
import { decided } from "./decision.ts";
import { may } from "./may.ts";
import { arriving } from "./members.ts";
import type { MemberId, Session } from "./session.ts";
import { isSimulated, roleOf } from "./session.ts";
import { strike } from "./strike.ts";

/** How many simulated analysts a workspace holds at the most. */
export const MOST_SIMULATED = 8;

/** Brings simulated analysts in, as whoever governs the members may; the journal says of each that it is no person. */
export function addSimulated(session: Session, analysts: readonly Simulated[], context: Context): Decision {
  const { actor } = context;
  if (!mayGovern(session, context)) return refuse("not-allowed");
  const there = simulatedIn(session).length;
  if (there + analysts.length > MOST_SIMULATED)
    return refuse("too-many-simulated", { there, most: MOST_SIMULATED });
  return decided(
    analysts.map(({ member }) => ({
      actor,
      event: { type: "member joined", member, role: "analyst", simulated: true },
    })),
    { members: analysts.map(({ member }) => member) },
    analysts.flatMap(({ member }) => arriving(session, { member, role: "analyst" }, context)),
  );
}

/** Takes all simulated analysts out, with everything they said: from then on every aggregate is as if they had never been there. */
export function removeSimulated(session: Session, context: Context): Decision {
  const { actor } = context;
  if (!mayGovern(session, context)) return refuse("not-allowed");
  const members = simulatedIn(session);
  return decided([
    ...strike(session, members, context),
    ...members.map((member) => ({ actor, event: { type: "member removed", member } as const })),
  ]);
}

/** The simulated analysts who are in a workspace now, in the order in which they came. */
export const simulatedIn = (session: Session): readonly MemberId[] =>
  Object.keys(session.members)
    .filter(isId<"Member">)
    .filter((member) => isSimulated(session, member) && roleOf(session, member) !== null);

const mayGovern = (session: Session, { actor }: Context): boolean =>
  actor !== "clock" && may(roleOf(session, actor), "govern members");
