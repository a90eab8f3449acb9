"use client";

import { membersOf } from "#lib/documents/record-readings.ts";
import { useMarks } from "#app/_room/notices.ts";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { Block } from "#app/_ui/block.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Tick } from "#app/_ui/tick.tsx";
import { Roll } from "#app/_room/roll.tsx";

const MOST_PEGS = 40;

/** The team's side while a sealed round runs or is locked: how many have sealed, and for those who may see it, who. */
export function SealedSide({ view }: { readonly view: SessionView }) {
  const { member } = useSelf();
  const members = useShared(membersOf);
  const marks = useMarks();
  const seen = marks?.round === view.round?.id ? marks?.members : undefined;
  const done = view.tally?.done ?? 0;
  const expected = view.tally?.expected ?? 0;
  return (
    <>
      <SectionHead
        id="team"
        title={seen === undefined ? "How many have sealed" : "Who has sealed"}
        aside={seen === undefined ? undefined : "Only facilitators and owners see who"}
      />
      {view.tally === null ? (
        <p className="lead" role="status">
          The count comes within five seconds.
        </p>
      ) : (
        <p className="tally" role="status">
          <b>{done}</b>
          <span>{`of ${expected} ${done === 1 ? "has" : "have"} sealed`}</span>
        </p>
      )}
      {seen === undefined ? (
        <>
          <p className="pegs-line" aria-hidden="true">
            {expected <= MOST_PEGS && Array.from({ length: expected }, (_, peg) => <Tick key={peg} on={peg < done} />)}
          </p>
          <p className="quiet">Not who, and not when: the count changes every five seconds at most.</p>
        </>
      ) : (
        <>
          <Roll
            rows={seen.map((one) => ({
              id: one.member,
              name: members[one.member]?.name ?? "Somebody",
              isMe: one.member === member,
              isDone: one.sealed,
            }))}
            deed="sealed"
          />
          <p className="quiet">Marks change every five seconds and carry no time.</p>
        </>
      )}
      <Block>
        <SectionHead title="The team’s aggregate" />
        <Empty>It appears at the reveal, for everyone at once. Until then there is nothing to see here, for anyone.</Empty>
      </Block>
      <Block>
        <SectionHead title="What sealing does" />
        <p className="reading">
          It locks your numbers and your rationale under a hash. You keep it as your receipt; at the reveal you can check
          that the two belong together, and that nobody, this server included, changed them in between. Until then you
          may change your mind and seal again; only the last one counts.
        </p>
      </Block>
    </>
  );
}
