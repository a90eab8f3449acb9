"use client";

import { useMarks } from "#app/_room/notices.ts";
import { Roll } from "#app/_room/roll.tsx";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView, Tally } from "#app/_room/session-view.ts";
import { useShared } from "#app/_room/shared.ts";
import { Block } from "#app/_ui/block.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Tick } from "#app/_ui/tick.tsx";
import { membersOf } from "#lib/documents/record-readings.ts";

const MOST_PEGS = 40;

/** The team's side while a sealed round runs or is locked: how many have sealed, and for those who may see it, who. */
export function SealedSide({ view }: { readonly view: SessionView }) {
  const marks = useMarks();
  const seen = marks !== null && marks.round === view.round?.id ? marks.members : undefined;
  return (
    <>
      {seen === undefined ? (
        <SectionHead id="team" title="How many have sealed" />
      ) : (
        <SectionHead id="team" title="Who has sealed" aside="Only facilitators and owners see who" />
      )}
      <Count tally={view.tally} />
      {seen === undefined ? <Pegs tally={view.tally} /> : <Names seen={seen} />}
      <Block>
        <SectionHead title="The team’s aggregate" />
        <Empty>
          It appears at the reveal, for everyone at once. Until then there is nothing to see here, for anyone.
        </Empty>
      </Block>
      <Block>
        <SectionHead title="What sealing does" />
        <p className="reading">
          It locks your numbers and your rationale under a hash. You keep it as your receipt; at the reveal
          you can check that the two belong together, and that nobody, this server included, changed them in
          between.{" "}
          {view.round?.stage === "locked"
            ? "This round is locked: nobody can seal any more, and what is sealed stays as it is."
            : "Until then you may change your mind and seal again; only the last one counts."}
        </p>
      </Block>
    </>
  );
}

function Count({ tally }: { readonly tally: Tally | null }) {
  if (tally === null) {
    return (
      <p className="lead" role="status">
        The count comes within five seconds.
      </p>
    );
  }
  return (
    <p className="tally" role="status">
      <b>{tally.done}</b>
      <span>{`of ${tally.expected} ${tally.done === 1 ? "has" : "have"} sealed`}</span>
    </p>
  );
}

function Pegs({ tally }: { readonly tally: Tally | null }) {
  const { done, expected } = tally ?? { done: 0, expected: 0 };
  return (
    <>
      <p className="pegs-line" aria-hidden="true">
        {expected <= MOST_PEGS &&
          Array.from({ length: expected }, (_, peg) => <Tick key={peg} on={peg < done} />)}
      </p>
      <p className="quiet">Not who, and not when: the count changes every five seconds at most.</p>
    </>
  );
}

type NamesProps = { readonly seen: readonly { readonly member: string; readonly sealed: boolean }[] };

function Names({ seen }: NamesProps) {
  const { member } = useSelf();
  const members = useShared(membersOf);
  const rows = seen.map((one) => ({
    id: one.member,
    name: members[one.member]?.name ?? "Somebody",
    isMe: one.member === member,
    isDone: one.sealed,
    isSimulated: members[one.member]?.simulated === true,
  }));
  return (
    <>
      <Roll rows={rows} deed="sealed" />
      <p className="quiet under">Marks change every five seconds and carry no time.</p>
    </>
  );
}
