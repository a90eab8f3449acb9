"use client";

import { Bars } from "#app/_charts/bars.tsx";
import type { Dot } from "#app/_charts/dot.ts";
import { Triangle } from "#app/_charts/triangle.tsx";
import { useBallot } from "#app/_room/ballot.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { Measured } from "#app/_ui/measured.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { ghostValues } from "./starting-values.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound; readonly dots: readonly Dot[] };

const WIDEST = 520;

/** Everyone's estimates in one picture, without controls. */
export function AllEstimates({ view, round, dots }: Props) {
  const { futures } = round.question;
  const aggregate = view.aggregate?.probabilities ?? undefined;
  const isMine = dots.some((dot) => dot.mine === true);
  return (
    <>
      <SectionHead id="own" title="All estimates" aside={isMine ? "Yours is blue" : undefined} />
      <Measured
        draw={(width) =>
          futures.length === 3 ? (
            <Triangle
              {...{ futures, dots, aggregate }}
              width={Math.min(width, WIDEST)}
              ghost={ghostValues(view, round)}
            />
          ) : (
            <Bars {...{ futures, dots, aggregate, width }} />
          )
        }
      />
      {round.kind === "sealed" && <ReceiptLine round={round} />}
    </>
  );
}

/** Whether the digest that one holds is among those that were published before anything was opened. */
function ReceiptLine({ round }: { readonly round: PlacedRound }) {
  const digest = useBallot(round.id)?.ballot.sealed?.digest;
  if (digest === undefined) return null;
  const short = `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;
  return round.digests.includes(digest) ? (
    <p className="quiet under">
      Your seal {short} is among the {round.digests.length} that were published before anything was opened.
    </p>
  ) : (
    <p className="wrong under">
      Your seal {short} is not among those that were published. Keep it, and ask whoever runs this server.
    </p>
  );
}
