"use client";

import Link from "next/link";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Block } from "#app/_ui/block.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { shown } from "#lib/simplex/show.ts";
import { routes } from "#lib/wire/routes.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** Whether whoever runs a round has said or sealed an estimate of their own, and the way to it. */
export function OwnLine({ view, round }: Props) {
  const { sealed, workspace, role } = useSelf();
  const isSealed = round.kind === "sealed";
  const has = isSealed ? sealed?.round === round.id : view.own !== null;
  const rest = isSealed ? sealedRest(has) : openRest(has);
  return (
    <Block>
      <SectionHead title="Your own estimate" />
      <p className="lead">
        {isSealed ? (has ? "You have sealed." : "You have not sealed.") : saidWords(view)}{" "}
        <Link href={routes.forecast(workspace)}>Go to it</Link> {rest}
        {!has && role !== "analyst" && "; nobody waits for it"}.
      </p>
    </Block>
  );
}

const sealedRest = (has: boolean): string =>
  has ? "to change it and seal again, as anybody may until the reveal" : "to seal yours";
const openRest = (has: boolean): string => (has ? "to move it" : "to give yours");

const saidWords = ({ own }: SessionView): string =>
  own === null ? "You have not estimated." : `You said ${shown(own.values).join(", ")}.`;
