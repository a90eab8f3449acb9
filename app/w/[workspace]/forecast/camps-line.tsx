"use client";

import { figures } from "#lib/simplex/show.ts";
import type { Camps } from "#lib/pool/camps.ts";
import type { Future } from "#app/_charts/future.ts";
import { answerOf } from "./accounts/account.ts";
import { accountOfCamps } from "./accounts/account-of-camps.ts";
import type { Told } from "./accounts/told.ts";
import { Asked } from "./asked.tsx";
import { campNames } from "./camp-names.ts";
import { Vector } from "./vector.tsx";

type Props = {
  readonly futures: readonly Future[];
  readonly found: Camps;
  readonly told: readonly Told[];
  readonly isNamed: boolean;
};

const FEW = 3;

/** The hint at two camps: who is in each and where it stands. It comes before the aggregate, which lies between them. */
export function CampsLine({ futures, found, told, isNamed }: Props) {
  return (
    <div className="camps">
      <p className="lead">
        <Asked answer={() => answerOf(accountOfCamps(found, told))}>Two camps</Asked>:{" "}
        {found.camps.map(({ members, mean }, index) => (
          <span key={members.join()}>
            {campNames(
              members.flatMap((place) => told[place] ?? []),
              isNamed,
            )}{" "}
            around{" "}
            {futures.length > FEW ? <Vector futures={futures} shares={mean} /> : figures(mean).join(", ")}
            {index === 0 ? "; " : "."}
          </span>
        ))}
      </p>
      <p className="quiet">The aggregate below lies between the two.</p>
    </div>
  );
}
