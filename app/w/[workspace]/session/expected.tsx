"use client";

import { usePresence } from "#app/_room/presence.ts";
import { useMarks } from "#app/_room/notices.ts";
import { Roll, type RollRow } from "#app/_room/roll.tsx";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { Disc } from "#app/_ui/disc.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { membersOf } from "#lib/documents/record-readings.ts";

/** Who is expected, and whether they are here, have sealed or have estimated: whatever may be known now. */
export function Expected({ view }: { readonly view: SessionView }) {
  const { member: self } = useSelf();
  const members = useShared(membersOf);
  const marks = useMarks();
  const here = new Set([self, ...usePresence("record").map(({ member }) => member)]);
  const done = doneOf(view, marks?.round === view.round?.id ? marks?.members : undefined);
  // whoever runs the session may estimate; nobody waits for it
  const people = Object.entries(members)
    .filter(([id, { role }]) => role === "analyst" || done?.has(id) === true)
    .map(([id, { name }]) => ({ id, name, isMe: id === self, isAway: !here.has(id) }));
  const count = view.tally === null ? undefined : `${view.tally.done} of ${view.tally.expected}`;
  if (done === null) {
    return (
      <>
        {people.length === 0 && <p className="lead">No analyst has joined yet. Invite them on the People screen.</p>}
        <SectionHead title="Who is expected" aside={`${people.filter(({ isAway }) => !isAway).length} of ${people.length} are here`} />
        <ul className="roll">
          {people.map(({ id, name, isMe, isAway }) => (
            <li key={id}>
              <Disc name={name} look={isMe ? "me" : isAway ? "away" : "here"} quiet />
              <span>{`${name}${isMe ? ", you" : ""}`}</span>
              <span className="facts">{isAway ? "away" : "here"}</span>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const deed = view.round?.kind === "sealed" ? "sealed" : "estimated";
  const rows: readonly RollRow[] = people.map((one) => ({ ...one, isDone: done.has(one.id) }));
  return (
    <>
      <SectionHead title={`Who has ${deed}`} aside={count} />
      <Roll rows={rows} deed={deed} />
      <p className="quiet under">
        {deed === "sealed"
          ? "Only facilitators and owners see who. Marks change every five seconds and carry no time, so that nobody can read from them who hesitated."
          : "Someone who joins now sees the round and can take part. Someone who leaves, or turns observer, no longer counts as expected."}
      </p>
    </>
  );
}

type MarkedMembers = readonly { readonly member: string; readonly sealed: boolean }[] | undefined;

/** The members who have done what the round asks; null where that may not be known, or nothing runs. */
function doneOf({ round, estimates }: SessionView, marked: MarkedMembers): ReadonlySet<string> | null {
  if (round === null || round.stage === "closed") return null;
  if (round.kind === "sealed" && round.stage === "running")
    return marked === undefined ? null : new Set(marked.filter(({ sealed }) => sealed).map(({ member }) => member));
  if (round.names !== "names") return null;
  return new Set(estimates.flatMap(({ member }) => (member === undefined ? [] : [member])));
}
