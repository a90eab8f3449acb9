"use client";

import { usePresence } from "#app/_room/presence.ts";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { Disc } from "#app/_ui/disc.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Table } from "#app/_ui/table.tsx";
import { membersOf } from "#lib/documents/record-readings.ts";
import { FormerMembers } from "./former-members.tsx";
import { type Person, peopleOf } from "./people-of.ts";
import { LeaveButton } from "./leave-button.tsx";
import { MemberMenu } from "./member-menu.tsx";
import { RoleCell } from "./role-cell.tsx";

/** Everyone who may enter, by role, and what may be done about it. */
export function Members() {
  const self = useSelf();
  const members = useShared(membersOf);
  const here = new Set([self.member, ...usePresence("record").map(({ member }) => member)]);
  const { now, before } = peopleOf(members, self.member);
  return (
    <section className="block">
      <SectionHead title="Members" aside="A change of role takes effect within a second" />
      <div className="members">
        <Table
          caption="Members"
          stack
          columns={[
            { key: "name", head: "Name" },
            { key: "role", head: "Role" },
            { key: "here", head: "Here" },
            { key: "deeds", head: "Commands", hideHead: true, end: true },
          ]}
          rows={now.map((person) => ({ key: person.id, cells: cellsOf(person, here.has(person.id)) }))}
        />
      </div>
      <p className="quiet members-note">
        Removing somebody keeps what they estimated and wrote, under their name.
      </p>
      <FormerMembers former={before} />
    </section>
  );
}

function cellsOf(person: Person, isHere: boolean) {
  const { name, isSelf, isSimulated } = person;
  return {
    name: (
      <span className="who">
        <Disc name={name} look={isSelf ? "me" : isHere ? "here" : "away"} quiet />
        <b>
          {name}
          {isSelf && ", you"}
        </b>
        {isSimulated && <span className="quiet">simulated</span>}
      </span>
    ),
    role: <RoleCell person={person} />,
    here: <span className="quiet">{isHere ? "here now" : "not here"}</span>,
    deeds: isSelf ? <LeaveButton /> : <MemberMenu person={person} isHere={isHere} />,
  };
}
