import { mayGive } from "#lib/session/may.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId, Role } from "#lib/session/session.ts";
import { roleOf } from "#lib/session/session.ts";
import type { State } from "#server/session/live.ts";
import type { AccountId, ReturnLink } from "#server/store/people.ts";
import type { ApiPorts } from "./context.ts";
import { problem } from "./problems.ts";

type Somebody = { readonly member: MemberId; readonly name: string; readonly role: Role };

/** A place to which a return link leads: who one becomes there. */
type Place = ReturnLink["members"][number] & { readonly state: State; readonly role: Role };

/** A place in which one would stop being somebody. */
type Replaced = {
  readonly workspace: WorkspaceId;
  readonly is: Somebody;
  readonly becomes: Somebody;
};

/** Where a link leads now: to members who still have a role, made by themselves or by somebody who may still let them in. */
export async function standing(link: ReturnLink | null, { authority }: ApiPorts): Promise<readonly Place[]> {
  const places = await Promise.all(
    (link?.members ?? []).map(async (one) => placeOf(one, await authority.state(one.workspace))),
  );
  return places.filter((place) => place !== null);
}

function placeOf(one: ReturnLink["members"][number], state: State | null): Place | null {
  const role = state === null ? null : roleOf(state.session, one.member);
  if (state === null || role === null) return null;
  const isOwn = one.madeBy === one.member;
  return isOwn || mayGive(roleOf(state.session, one.madeBy)).includes(role) ? { ...one, state, role } : null;
}

/** The places in which an account is somebody else, who has a role there. */
export async function replacedBy(
  places: readonly Place[],
  account: AccountId | null,
  { store }: ApiPorts,
): Promise<readonly Replaced[]> {
  const access = account === null ? [] : await store.accessOf(account);
  return places.flatMap(({ workspace, member, role, state }) => {
    const known = access.find((one) => one.workspace === workspace)?.member;
    const now = known === undefined ? null : roleOf(state.session, known);
    if (known === undefined || known === member || now === null) return [];
    const nameOf = (one: MemberId) => state.rows[one]?.name ?? "";
    return [
      {
        workspace,
        is: { member: known, name: nameOf(known), role: now },
        becomes: { member, name: nameOf(member), role },
      },
    ];
  });
}

/** One is somebody else there already: says who one would become and who one would stop being. */
export function somebodyElse(replaced: readonly Replaced[]) {
  const told = replaced.map(
    ({ is, becomes }) =>
      `You are ${is.name} (${is.role}) there; by this link you become ${becomes.name} (${becomes.role}), and this browser stops being ${is.name}.`,
  );
  return problem(409, "somebody-else", told.join(" "), {
    replaces: replaced.map(({ workspace, is, becomes }) => ({ workspaceId: workspace, is, becomes })),
  });
}
