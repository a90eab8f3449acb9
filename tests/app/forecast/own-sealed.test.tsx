import { act, render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { useSession } from "#app/_room/use-session.ts";
import { SealedRoom } from "#app/w/[workspace]/forecast/sealed-sides.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { toValues } from "#lib/simplex/values.ts";
import { aRound } from "./a-session.ts";
import { aRoomWith } from "./a-team.tsx";

const digest = "ee188fce".padEnd(64, "0") as Digest;
const values = toValues([20, 60, 20]);
const sealed = { values, rationale: "Because **trade** matters.", digest, nonce: "0".repeat(64) };

function Sealed({ round }: { readonly round: PlacedRound }) {
  return <SealedRoom view={useSession()} round={round} mayEstimate />;
}

/** Ann in a sealed round, who has sealed or has not, and has entered something else since. */
async function annIn(parts: Partial<PlacedRound>, { hasSealed }: { readonly hasSealed: boolean }) {
  const round = aRound({ kind: "sealed", digests: [], ...parts });
  const fake = aRoomWith(round, {});
  const { self, ballots } = fake.room;
  if (hasSealed) self.set({ ...self.now(), sealed: { round: round.id, digest } });
  await ballots.change(round.id, {
    values: toValues([90, 5, 5]),
    rationale: "Second thoughts.",
    ...(hasSealed ? { sealed } : {}),
  });
  await act(async () => render(fake.within(<Sealed round={round} />)));
}

const fields = () => screen.getAllByRole<HTMLInputElement>("textbox", { name: /percent$/ });
const locked = { stage: "locked", lockedAt: "2026-10-14T14:10:00.000Z" } as const;

describe("a sealed round that is locked", () => {
  test("still shows who has sealed what they sealed, with the receipt, and nothing to change", async () => {
    await annIn(locked, { hasSealed: true });
    expect(fields().map(({ value }) => value)).toEqual(["20", "60", "20"]);
    expect(fields().every(({ readOnly }) => readOnly)).toBe(true);
    expect(screen.getByText("trade").tagName).toBe("STRONG");
    expect(screen.getByText("You have sealed")).toBeTruthy();
    expect(screen.getByRole("button", { name: /^Your seal: ee18 8fce/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Change it|Seal my/ })).toBeNull();
    expect(screen.getByText(/This round is locked: nobody can seal any more/)).toBeTruthy();
    expect(screen.queryByText(/seal again/)).toBeNull();
  });

  test("tells who has not sealed that it is too late, and keeps their numbers in sight", async () => {
    await annIn(locked, { hasSealed: false });
    expect(screen.getByText(/You did not seal before the round was locked/)).toBeTruthy();
    expect(fields().map(({ value }) => value)).toEqual(["90", "5", "5"]);
    expect(fields().every(({ readOnly }) => readOnly)).toBe(true);
  });
});

test("a sealed round that runs goes on with what was entered after sealing, and says which counts", async () => {
  await annIn({}, { hasSealed: true });
  expect(fields().map(({ value }) => value)).toEqual(["90", "5", "5"]);
  expect(screen.getByText("Your last seal counts until you seal again")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Seal my estimate" })).toBeTruthy();
});
