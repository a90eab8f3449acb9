import { fireEvent, render, screen } from "@testing-library/react";
import { useSession } from "#app/_room/use-session.ts";
import { estimateDots } from "#app/w/[workspace]/forecast/estimate-dots.ts";
import { TeamSide } from "#app/w/[workspace]/forecast/team-side.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordAggregate, RecordEstimate } from "#lib/documents/record.ts";
import { pools } from "#lib/pool/pools.ts";
import { toProbabilities } from "#lib/simplex/probabilities.ts";
import { toValues } from "#lib/simplex/values.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";
import { anAggregate } from "./a-session.ts";

/** Estimates by the keys under which a record holds them. */
export type Estimates = Readonly<Record<string, RecordEstimate>>;

/** The aggregate that the record holds of some estimates, the other pools beside it. */
export function recorded(estimates: Estimates): RecordAggregate {
  const standing = Object.fromEntries(
    Object.entries(estimates).filter(([, said]) => said.withdrawn !== true),
  );
  const rows = Object.values(standing).map(({ values }) => ({
    probabilities: toProbabilities(toValues(values)),
    weight: 1,
  }));
  const others = { linear: pools.linear.merge(rows) ?? [], median: pools.median.merge(rows) ?? [] };
  return { ...anAggregate(standing), others };
}

/** A room whose record holds that round and those estimates. */
export function aRoomWith(round: PlacedRound, estimates: Estimates) {
  const fake = aFakeRoom();
  const { record } = fake;
  const { id, ...rest } = round;
  record.getMap("workspace").set("stage", "open");
  record.getMap("rounds").set(id, rest);
  for (const [key, said] of Object.entries(estimates)) record.getMap("estimates").set(key, said);
  record.getMap("aggregates").set(id, recorded(estimates));
  return fake;
}

function Team({ round }: { readonly round: PlacedRound }) {
  const view = useSession();
  return <TeamSide view={view} round={round} dots={estimateDots(view.estimates, { seat: view.seat })} />;
}

/** Shows the team's side of that round with those estimates. */
export function showTeam(round: PlacedRound, estimates: Estimates) {
  const fake = aRoomWith(round, estimates);
  return { fake, ...render(fake.within(<Team round={round} />)) };
}

/** The cards, in the order in which they are read. */
export const cards = () => [...document.querySelectorAll<HTMLElement>("li.voice")];

/** What is written there, with plain spaces. */
export const plain = (element: Element | null | undefined) =>
  (element?.textContent ?? "").replaceAll("\u202f", " ");

/** Presses the first number or question of that name, and gives the dialog that answers. */
export function ask(name: RegExp | string): HTMLElement {
  fireEvent.click(screen.getAllByRole("button", { name })[0] ?? document.body);
  return screen.getByRole("dialog");
}
