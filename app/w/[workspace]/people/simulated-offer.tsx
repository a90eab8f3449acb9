"use client";

import { Button } from "#app/_ui/button.tsx";
import { listed } from "#lib/report/in-words.ts";
import { useSimulated } from "./use-simulated.ts";

/** One line for an owner who tries the example out before the first round: somebody to do it with. */
export function SimulatedOffer() {
  const { list, add, isBusy, refused } = useSimulated();
  if (list?.isExample !== true) return null;
  const names = listed(list.analysts.map(({ name }) => name));
  return (
    <p className="quiet under" role="status">
      {names === "" ? (
        <>
          Alone here?{" "}
          <Button variant="link" onClick={add} reason={isBusy ? "They are coming in" : undefined}>
            Add simulated analysts
          </Button>{" "}
          to try a round out.
        </>
      ) : (
        `${names} ${list.analysts.length === 1 ? "is" : "are"} simulated${list.areAwake ? " and will take part when a round opens" : ", and away: wake them on People"}.`
      )}
      {refused !== null && ` ${refused}`}
    </p>
  );
}
