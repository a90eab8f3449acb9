"use client";

import { useMarks } from "#app/_room/notices.ts";
import { usePresence } from "#app/_room/presence.ts";
import { Roll } from "#app/_room/roll.tsx";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { Disc } from "#app/_ui/disc.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { membersOf } from "#lib/documents/record-readings.ts";
import { doneOf } from "./done-of.ts";

type Person = {
  readonly id: string;
  readonly name: string;
  readonly isMe: boolean;
  readonly isAway: boolean;
};

/** Who is expected, and whether they are here, have sealed or have estimated: whatever may be known now. */
export function Expected({ view }: { readonly view: SessionView }) {
  const done = doneOf(view, useMarks());
  const people = usePeople(done);
  if (done === null) return <Here people={people} />;
  const deed = view.round?.kind === "sealed" ? "sealed" : "estimated";
  const count = view.tally === null ? undefined : `${view.tally.done} of ${view.tally.expected}`;
  return (
    <>
      <SectionHead title={`Who has ${deed}`} aside={count} />
      <Roll rows={people.map((one) => ({ ...one, isDone: done.has(one.id) }))} deed={deed} />
      <p className="quiet under">{footnotes[deed]}</p>
    </>
  );
}

const footnotes = {
  sealed:
    "Only facilitators and owners see who. Marks change every five seconds and carry no time, so that nobody can read from them who hesitated.",
  estimated:
    "Someone who joins now sees the round and can take part. Someone who leaves, or turns observer, no longer counts as expected.",
} as const;

/** All analysts, and whoever else has done it: those who run the session may estimate, but nobody waits for it. */
function usePeople(done: ReadonlySet<string> | null): readonly Person[] {
  const { member: self } = useSelf();
  const members = useShared(membersOf);
  const here = new Set([self, ...usePresence("record").map(({ member }) => member)]);
  return Object.entries(members)
    .filter(([id, { role }]) => role === "analyst" || done?.has(id) === true)
    .map(([id, { name }]) => ({ id, name, isMe: id === self, isAway: !here.has(id) }));
}

function Here({ people }: { readonly people: readonly Person[] }) {
  const here = people.filter(({ isAway }) => !isAway).length;
  return (
    <>
      <SectionHead
        title="Who is expected"
        aside={people.length === 0 ? undefined : `${here} of ${people.length} are here`}
      />
      {people.length === 0 && (
        <p className="lead">No analyst has joined yet. Invite them on the People screen.</p>
      )}
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
