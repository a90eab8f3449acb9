import "fake-indexeddb/auto";
import { act, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { aRoomWithKeys } from "#tests/app/_keys/a-room-with-keys.tsx";
import { aRound } from "#tests/app/forecast/a-session.ts";
import { ballotBox } from "#app/_room/ballot.ts";
import { Banners } from "#app/_room/banners.tsx";
import { held } from "#app/_room/held.ts";
import { openLocalStore } from "#app/_room/local-store.ts";
import { memoryStore } from "#app/_room/memory-store.ts";
import { SaveCorner } from "#app/_room/save-corner.tsx";
import { toValues } from "#lib/simplex/values.ts";

const values = toValues([30, 51, 19]);
const corner = () => screen.getByTestId("corner").textContent;
const aSealedRound = () => aRound({ kind: "sealed" });

let place = 0;
beforeEach(() => {
  place += 1;
});

type Given = NonNullable<Parameters<typeof aRoomWithKeys>[0]> & {
  readonly keeps?: "lasting" | "page" | "full";
};

/** The corner and the banners of somebody on a screen, in a browser that keeps more or less. */
async function show({ keeps = "lasting", ...given }: Given = {}) {
  const lasting = await openLocalStore("w1", `m${place}`);
  const full = { ...lasting, put: () => Promise.reject(new DOMException("full", "QuotaExceededError")) };
  const store = { lasting, full, page: memoryStore() }[keeps];
  const fake = aRoomWithKeys(given);
  const ballots = ballotBox(store);
  Object.assign(fake.room, { ballots, isLasting: keeps !== "page" });
  Object.assign(fake.room.board.now(), { keeping: held(keeps === "lasting" ? "kept" : keeps) });
  render(
    fake.within(
      <>
        <SaveCorner />
        <Banners />
      </>,
    ),
  );
  return {
    ...fake,
    enter: (part: Parameters<typeof ballots.change>[1]) => act(() => ballots.change("r1", part)),
  };
}

test("in a sealed round nothing is called private before something is entered", async () => {
  const { enter } = await show({ stage: "sealed", rounds: [aSealedRound()] });
  await waitFor(() => expect(corner()).toBe("Saved"));
  await enter({ values });
  await waitFor(() => expect(corner()).toBe("Saved, only you can read it"));
});

test("what is written in Scenario is shared, whatever stands on one's ballot", async () => {
  const { enter } = await show({ stage: "sealed", rounds: [aSealedRound()], path: "/w/w1/scenario" });
  await enter({ values });
  await waitFor(() => expect(corner()).toBe("Saved"));
});

test("an estimate that is entered and not given yet waits, and offline it is counted", async () => {
  const { enter } = await show({ stage: "open", rounds: [aRound()], isConnected: false });
  await waitFor(() => expect(corner()).toBe("Offline, nothing waiting"));
  await enter({ values });
  await waitFor(() => expect(corner()).toBe("Offline, 1 edit waiting"));
});

test("a ballot that a full browser could not keep is not called saved", async () => {
  const { enter } = await show({ stage: "sealed", rounds: [aSealedRound()], keeps: "full" });
  await enter({ values });
  await waitFor(() => expect(corner()).toBe("Not kept: this browser is full"));
});

test("a browser that keeps nothing beyond the page says so as soon as something waits there", async () => {
  const { enter } = await show({ stage: "open", rounds: [aRound()], isConnected: false, keeps: "page" });
  await enter({ values });
  await waitFor(() => expect(corner()).toBe("Not kept beyond this page"));
  expect(await screen.findByText(/^Keep this page open/)).toBeDefined();
});

test("offline in a sealed round, the banner says that sealing needs the connection", async () => {
  await show({ stage: "sealed", rounds: [aSealedRound()], isConnected: false });
  expect(await screen.findByText(/Only sealing needs the connection/)).toBeDefined();
});
