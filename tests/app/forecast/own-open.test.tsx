import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { useSession } from "#app/_room/use-session.ts";
import { OpenRoom } from "#app/w/[workspace]/forecast/open-sides.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import { toValues } from "#lib/simplex/values.ts";
import { aRound, anEstimate } from "./a-session.ts";
import { aRoomWith, type Estimates, plain } from "./a-team.tsx";

function Open({ round }: { readonly round: PlacedRound }) {
  const view = useSession();
  return <OpenRoom view={view} round={round} />;
}

/** Ann's side of the round, in whose seat `A` she sits. */
async function annIn(round: PlacedRound, estimates: Estimates, { isConnected = true } = {}) {
  const fake = aRoomWith(round, estimates);
  fake.connected.set(isConnected);
  const { self } = fake.room;
  const seats = { [round.id]: "A", r1: "A" };
  self.set({ ...self.now(), seats });
  fake.answerWith(() => new Promise(() => undefined));
  await act(async () => render(fake.within(<Open round={round} />)));
  return fake;
}

const own = () => plain(document.querySelector(".own-age"));
const second = aRound({ id: "r2", number: 2 });

describe("one's own side of an open round", () => {
  test("gives what stands there by one button, at once", async () => {
    const fake = await annIn(second, {});
    expect(own()).toBe("Not given yetGive 34, 33, 33");
    fireEvent.click(screen.getByRole("button", { name: "Give 34, 33, 33" }));
    await expect.poll(() => fake.given.map(({ type }) => type)).toEqual(["estimate"]);
    expect(own()).toBe("On its way");
  });

  test("gives the rationale with the number that stands there, and says so before", async () => {
    const fake = await annIn(second, {});
    fireEvent.change(screen.getByRole("textbox", { name: "Rationale" }), { target: { value: "Habit." } });
    fireEvent.click(screen.getByRole("button", { name: "Give it with 34, 33, 33" }));
    await expect.poll(() => fake.given).toHaveLength(1);
    expect(fake.given[0]).toMatchObject({ type: "estimate", round: "r2", rationale: "Habit." });
  });

  test("says what the team has while another number waits without a connection", async () => {
    await annIn(second, { "r2/A": anEstimate("A", [10, 68, 22], { member: "ann" }) }, { isConnected: false });
    expect(own()).toContain("Given");
    const field = screen.getByRole("textbox", { name: "Ties notably weaken, percent" });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: "60" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(own()).toContain("Waiting here; until you are back the team has your 10, 68, 22");
  });

  test("speaks of bars where there is no point", async () => {
    const futures = second.question.futures.slice(0, 2);
    await annIn({ ...second, question: { ...second.question, ordered: false, futures } }, {});
    expect(screen.getByText("Drag a bar, or type.")).toBeTruthy();
    expect(screen.getByText(/^One whole of 100: the divider moves/)).toBeTruthy();
  });
});

describe("somebody who drags before they have given anything", () => {
  const his = new Awareness(new Y.Doc());
  const heldDots = () =>
    [...document.querySelectorAll(".dot.held title")].map(({ textContent }) => textContent);

  /** What Bob has in the hand, as it comes over the wire. */
  const bobHolds = async (fake: Awaited<ReturnType<typeof annIn>>, percents: readonly number[] | null) => {
    his.setLocalState({ member: "bob", ...(percents === null ? {} : { point: toValues(percents) }) });
    const update = encodeAwarenessUpdate(his, [his.clientID]);
    await act(async () => applyAwarenessUpdate(fake.room.record.now().awareness, update, "server"));
  };

  test("is a hollow dot to the others until they let go", async () => {
    const fake = await annIn(second, {});
    await bobHolds(fake, [10, 60, 30]);
    expect(heldDots()).toEqual(["Bob, not given yet: 10, 60, 30"]);
    await bobHolds(fake, null);
    expect(heldDots()).toEqual([]);
  });

  test("is no dot of its own once an estimate is given, nor where names are hidden", async () => {
    const given = await annIn(second, { "r2/B": anEstimate("B", [20, 50, 30], { member: "bob" }) });
    await bobHolds(given, [10, 60, 30]);
    expect(heldDots()).toEqual([]);
    cleanup();
    const hidden = await annIn({ ...second, names: "pseudonyms" }, {});
    await bobHolds(hidden, [10, 60, 30]);
    expect(heldDots()).toEqual([]);
  });
});
