"use client";

import { useMarks } from "#app/_room/notices.ts";
import { usePresence } from "#app/_room/presence.ts";
import { Roll } from "#app/_room/roll.tsx";
import { useSelf } from "#app/_room/self.ts";
import { tallyWords } from "#app/_room/session-words.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { membersOf, type PlacedRound } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { doneOf } from "./done-of.ts";
import { Here, type Person } from "./here.tsx";
import { NudgeOne } from "./nudge-one.tsx";
import { PeopleLink } from "./people-link.tsx";

/** Who is expected, and whether they are here, have sealed or have estimated: whatever may be known now. */
export function Expected({ view }: { readonly view: SessionView }) {
  const done = doneOf(view, useMarks());
  const people = usePeople(done);
  const { round, tally } = view;
  const deed = round?.kind === "sealed" ? "sealed" : "estimated";
  if (done === null) {
    return (
      <>
        <Here people={people} />
        <Unknown view={view} />
        <Governing />
      </>
    );
  }
  const count = tally === null ? undefined : `${tally.done} of ${tally.expected}`;
  const rows = people.map((one) => {
    const isDone = done.has(one.id);
    const mayNudge = !isDone && !one.isMe && round?.stage === "running";
    return { ...one, isDone, aside: mayNudge && <NudgeOne round={round.id} person={one} /> };
  });
  return (
    <>
      <SectionHead title={`Who has ${deed}`} aside={count} />
      <Roll rows={rows} deed={deed} />
      <p className="quiet under">{round?.stage === "locked" ? LOCKED : footnotes[deed]}</p>
      <Governing />
    </>
  );
}

const LOCKED = "Only facilitators and owners see who. Nobody can seal any more in this round.";

const footnotes = {
  sealed:
    "Only facilitators and owners see who. Marks change every five seconds and carry no time, so that nobody can read from them who hesitated.",
  estimated:
    "Someone who joins now sees the round and can take part. Someone who leaves, or turns observer, no longer counts as expected.",
} as const;

/** Why it is not said who has done it, while a round runs. */
function Unknown({ view: { round, tally } }: { readonly view: SessionView }) {
  const maySee = may(useSelf().role, "see who has sealed");
  if (round === null || tally === null) return null;
  const deed = round.kind === "sealed" ? "sealed" : "estimated";
  const why = whyUnknown(round, maySee);
  return why === "" ? null : <p className="quiet under">{`${tallyWords(tally, deed)}. ${why}`}</p>;
}

function whyUnknown({ kind, stage }: PlacedRound, maySee: boolean): string {
  if (stage === "locked") return "Who has is seen at the reveal.";
  if (stage !== "running") return "";
  if (kind === "open") return "Who has is not shown: the round hides names.";
  return maySee ? "Who has is seen within five seconds." : "Who has, only facilitators and owners see.";
}

/** What to do about somebody who is missing, or should not be waited for. */
function Governing() {
  const { role } = useSelf();
  if (!may(role, "let back in")) return null;
  return (
    <p className="quiet under">
      Somebody lost their way in? Let them back in as who they were on <PeopleLink />. There you also make an
      observer of whoever should not be waited for.
    </p>
  );
}

/** All analysts, and whoever else has done it: those who run the session may estimate, but nobody waits for it. */
function usePeople(done: ReadonlySet<string> | null): readonly Person[] {
  const { member: self } = useSelf();
  const members = useShared(membersOf);
  const here = new Set([self, ...usePresence("record").map(({ member }) => member)]);
  return Object.entries(members)
    .filter(([id, { role }]) => role === "analyst" || done?.has(id) === true)
    .map(([id, { name, simulated }]) => ({
      id,
      name,
      isMe: id === self,
      isAway: !here.has(id),
      isSimulated: simulated === true,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB", { numeric: true }));
}
