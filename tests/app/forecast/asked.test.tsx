import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import "#tests/app/scenario/patience.ts";
import { blankBallot } from "#app/_room/ballot.ts";
import type { OpenRoom } from "#app/_room/furnish.ts";
import { held } from "#app/_room/held.ts";
import { RoomContext } from "#app/_room/room-context.ts";
import { Forecast } from "#app/w/[workspace]/forecast/forecast.tsx";
import { anEstimate, aRound, storyOf } from "./a-session.ts";
import { aRoomWith, ask, plain, showTeam } from "./a-team.tsx";

const round = aRound();

describe("where a number comes from", () => {
  test("is answered for the aggregate, future by future", () => {
    showTeam(round, storyOf("r1"));
    const dialog = ask("Where does it come from?");
    expect(plain(dialog)).toContain("12 % for Weaken");
    expect(within(dialog).getAllByRole("row").length).toBeGreaterThan(5);
    fireEvent.change(within(dialog).getByRole("combobox", { name: "Of which future" }), {
      target: { value: "2" },
    });
    expect(plain(dialog)).toContain("30 % for Strengthen");
    expect(plain(dialog)).toContain("Strengthen: middle half 22 to 36, all 12 to 58");
  });

  test.each([
    ["28 points", "Analyst D from the aggregate: 28 points"],
    ["Strengthen 30 → 24", "Without Analyst D: Strengthen 30 → 24"],
    ["24 points", "Two analysts are 24 points apart on average"],
    [/^9.%$/, "9 % of the uncertainty lies between you"],
    [/^70.%$/, "Status quo or less 70 %"],
    ["In use", "Where the logarithmic pool comes from"],
    ["4 points", "Where the linear pool comes from"],
  ])("is answered for %s on the page", (name, words) => {
    showTeam(round, storyOf("r1"));
    const dialog = ask(name);
    expect(plain(dialog)).toContain(words);
    expect(within(dialog).getAllByRole("table").length).toBeGreaterThan(0);
  });

  test("keeps pace with the record while one reads it", () => {
    const { fake } = showTeam(round, storyOf("r1"));
    const dialog = ask("28 points");
    act(() => {
      fake.record.getMap("estimates").set("r1/D", anEstimate("D", [12, 58, 30]));
    });
    expect(plain(dialog)).toContain("Analyst D from the aggregate: less than a point");
  });
});

test("of a sealed round that runs nothing of the team is there but the count, whatever the record holds", () => {
  const sealed = aRound({ kind: "sealed", expected: null });
  const fake = aRoomWith(sealed, storyOf("r1"));
  const table = held({ ballot: blankBallot, isKept: true });
  const room = { ...fake.room, ballots: { of: () => table } } as unknown as OpenRoom;
  const { container } = render(
    <RoomContext value={room}>
      <Forecast />
    </RoomContext>,
  );
  for (const selector of [
    ".outlook",
    ".pools",
    ".voice",
    ".ordered",
    ".camps",
    ".asked",
    ".dot:not(.mine)",
    ".s-dot",
  ])
    expect([selector, container.querySelector(selector)]).toEqual([selector, null]);
  expect(screen.queryByText("Where does it come from?")).toBeNull();
  expect(container.textContent).toContain("How many have sealed");
  for (const name of ["A", "B", "C", "D", "E"])
    expect(container.textContent).not.toContain(`Analyst ${name}`);
});
