"use client";

import { useSelf } from "#app/_room/self.ts";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { SimulatedOffer } from "#app/w/[workspace]/people/simulated-offer.tsx";
import { may } from "#lib/session/may.ts";
import { routes } from "#lib/wire/routes.ts";

/** Before the first round: what belongs here, and what to do until then. */
export function NoRound() {
  const { role, workspace } = useSelf();
  const runs = may(role, "run the session");
  return (
    <div className="before-rounds">
      <Empty
        actions={
          <>
            <ButtonLink href={routes.scenario(workspace)}>Scenario</ButtonLink>
            {runs && (
              <ButtonLink href={routes.session(workspace)} variant="link">
                Set kind and minutes
              </ButtonLink>
            )}
          </>
        }
      >
        {runs
          ? "No round is open. Open round 1 when everybody is here: it freezes the question and its futures as the scenario has them."
          : "No round is open. When the facilitator opens one, it starts here by itself; you need not reload. Until then, read the scenario."}
      </Empty>
      {runs && <SimulatedOffer />}
    </div>
  );
}
