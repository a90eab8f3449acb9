"use client";

import Link from "next/link";
import { useSelf } from "#app/_room/self.ts";
import { Block } from "#app/_ui/block.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { routes } from "#lib/wire/routes.ts";

/** Whether whoever runs a sealed round has sealed an estimate of their own, and the way to it. */
export function OwnLine({ round }: { readonly round: PlacedRound }) {
  const { sealed, workspace } = useSelf();
  const has = sealed?.round === round.id;
  return (
    <Block>
      <SectionHead title="Your own estimate" />
      <p className="lead">
        {has ? "You have sealed." : "You have not sealed."}{" "}
        <Link href={routes.forecast(workspace)}>Go to it</Link>{" "}
        {has
          ? "to change it and seal again, as anybody may until the reveal."
          : "to seal yours; nobody waits for it."}
      </p>
    </Block>
  );
}
