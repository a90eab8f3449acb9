import type { WorkspaceId } from "#lib/scenario/names.ts";
import { isId } from "#lib/kit/id.ts";
import type { MemberId } from "#lib/session/session.ts";
import { roleOf } from "#lib/session/session.ts";
import { closeCodes } from "#lib/wire/close.ts";
import type { Notice } from "#lib/wire/notice.ts";
import type { Commit } from "#server/store/store.ts";
import type { Sync } from "#server/sync/ports.ts";
import type { Happened } from "./desk.ts";
import { presenceRuleOf } from "./live.ts";
import { marksOf } from "./marks.ts";

/** Those who are told when something was committed. */
export type Audience = {
  readonly show: (workspace: WorkspaceId, record: NonNullable<Commit["record"]>) => void;
  readonly setPresence: (workspace: WorkspaceId, rule: ReturnType<typeof presenceRuleOf>) => void;
  readonly disconnect: Sync["disconnect"];
  readonly tell: (workspace: WorkspaceId, notice: Notice) => void;
  readonly tellMember: (workspace: WorkspaceId, member: MemberId, notice: Notice) => void;
  readonly dismiss: (workspace: WorkspaceId, member: MemberId) => void;
  readonly note: (workspace: WorkspaceId, marks: ReturnType<typeof marksOf>) => void;
};

/** Shows what was committed to whom it concerns; presence is silenced before the record says that a sealed round runs. */
export function showing(audience: Audience) {
  return ({ workspace, before, after, record, nudged }: Happened): void => {
    const round = after.session.rounds.at(-1);
    audience.setPresence(workspace, presenceRuleOf(after.session));
    if (record !== null) audience.show(workspace, record);
    if (record !== null && "rebuilt" in record)
      audience.tell(workspace, { kind: "reload", why: "generation" });
    audience.note(workspace, marksOf(after));
    for (const member of nudged)
      if (round !== undefined) audience.tellMember(workspace, member, { kind: "nudge", round: round.id });
    for (const member of changed(before, after)) showAccess(member);

    function showAccess(member: MemberId): void {
      const role = roleOf(after.session, member);
      if (roleOf(before.session, member) === null) return;
      const why = role === null ? "removed" : "changed";
      audience.tellMember(workspace, member, { kind: "access", role, why });
      audience.disconnect(
        workspace,
        member,
        closeCodes["not-allowed"],
        role === null ? "no longer a member" : "another role",
      );
      if (role === null) audience.dismiss(workspace, member);
    }
  };
}

function changed(before: Happened["before"], after: Happened["after"]): readonly MemberId[] {
  if (before.session.members === after.session.members) return [];
  return Object.keys(after.session.members)
    .filter(isId<"Member">)
    .filter((member) => roleOf(before.session, member) !== roleOf(after.session, member));
}
