"use client";

import { useQuestionTitle } from "#app/_room/question-title.ts";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { Masthead } from "#app/_ui/masthead.tsx";
import { Stage } from "#app/_ui/stage.tsx";
import { membersOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { Invite } from "./invite.tsx";
import { InviteLinks } from "./invite-links.tsx";
import { Members } from "./members.tsx";
import { OwnLink } from "./own-link.tsx";
import { OwnName } from "./own-name.tsx";
import { SimulatedPart } from "./simulated.tsx";
import { useInvites } from "./use-invites.ts";
import "./people.css";

/** The whole screen: invite first, then the members, then the links. */
export function PeopleScreen() {
  const { role, workspace } = useSelf();
  const question = useQuestionTitle();
  const count = Object.values(useShared(membersOf)).filter((member) => member.role !== null).length;
  const mayInvite = may(role, "invite");
  const invites = useInvites(workspace, { isAsked: mayInvite, members: count });
  return (
    <main id="main" tabIndex={-1} className="page">
      <Masthead
        question={question}
        stage={
          <Stage
            note={
              mayInvite
                ? `${count} ${count === 1 ? "member" : "members"}`
                : `${count} ${count === 1 ? "member" : "members"}. Owners and facilitators invite and let people back in.`
            }
          />
        }
      />
      {mayInvite && <Invite role={role} onMade={invites.refresh} />}
      <Members />
      <SimulatedPart />
      {mayInvite && (
        <div className="two links">
          <InviteLinks invites={invites} />
        </div>
      )}
      <div className="two links">
        <OwnName />
        <OwnLink />
      </div>
    </main>
  );
}
