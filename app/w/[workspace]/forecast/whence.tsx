"use client";

import type { SessionView } from "#app/_room/session-view.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { percent } from "#app/_ui/percent.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { pools } from "#lib/pool/pools.ts";
import { shown } from "#lib/simplex/show.ts";
import { withoutIt } from "./without-it.ts";

type Props = { readonly view: SessionView; readonly round: PlacedRound };

/** Where the aggregate comes from: the pool, every estimate with its weight, and what would be without it. */
export function Whence({ view, round }: Props) {
  const { aggregate, estimates } = view;
  const { futures, settings } = round.question;
  const { name, idea } = pools[settings.pool];
  const floor = settings.pool === "logarithmic" ? `, floor ${percent(settings.floor * 100)}` : "";
  return (
    <Dialog
      title="Where the aggregate comes from"
      trigger={<Button variant="link">Where does it come from?</Button>}
      actions={
        <DialogClose>
          <Button>Close</Button>
        </DialogClose>
      }
    >
      <p>
        {name} pool of {aggregate?.count ?? 0} estimates, equal weights{floor}. {idea}
      </p>
      <div className="scrolls">
        <table className="pools many">
          <caption className="sr">Every estimate, and the aggregate without it</caption>
          <thead>
            <tr>
              <th scope="col">Analyst</th>
              {futures.map((future) => (
                <th key={future.id} scope="col">
                  {future.short}
                </th>
              ))}
              <th scope="col" className="note">
                Without them
              </th>
            </tr>
          </thead>
          <tbody>
            {estimates.map(({ seat, label, values }) => (
              <tr key={seat}>
                <th scope="row">{label}</th>
                {shown(values).map((whole, index) => (
                  <td key={futures[index]?.id}>{whole}</td>
                ))}
                <td className="note">{withoutWords(withoutIt(estimates, seat, round.question))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        All estimates count alike. The numbers are recomputed here from the estimates above.
      </p>
    </Dialog>
  );
}

const withoutWords = (probabilities: readonly number[] | null): string =>
  probabilities === null ? "none" : shown(probabilities).join(", ");
