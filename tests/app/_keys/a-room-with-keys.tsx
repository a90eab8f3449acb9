import { PathnameContext } from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import type { ReactNode } from "react";
import { openLayer } from "#app/_keys/open-layer.ts";
import { ballotBox } from "#app/_room/ballot.ts";
import { held, type Held } from "#app/_room/held.ts";
import { memoryStore } from "#app/_room/memory-store.ts";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordAggregate, RecordEstimate } from "#lib/documents/record.ts";
import type { Stage } from "#lib/session/session.ts";
import { aRouter } from "#tests/app/home/an-api.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

type Told = {
  readonly stage?: Stage;
  readonly rounds?: readonly PlacedRound[];
  readonly estimates?: Readonly<Record<string, RecordEstimate>>;
  readonly aggregates?: Readonly<Record<string, RecordAggregate>>;
};

type Given = NonNullable<Parameters<typeof aFakeRoom>[0]> & Told & { readonly path?: string };

/** A workspace at an address, whose record says what a test tells it, with a router that notes where it was sent. */
export function aRoomWithKeys({ path = "/w/w1/forecast", ...given }: Given = {}) {
  openLayer.set(null);
  const fake = aFakeRoom(given);
  Object.assign(fake.room.board.now(), { keeping: held("kept") });
  Object.assign(fake.room, {
    isLasting: true,
    asides: { state: held([]), letGo: () => Promise.resolve() },
    ballots: ballotBox(memoryStore()),
  });
  const { went, within } = aRouter();
  const tell = ({ stage, rounds = [], estimates = {}, aggregates = {} }: Told) => {
    fake.record.transact(() => {
      if (stage !== undefined) fake.record.getMap("workspace").set("stage", stage);
      for (const { id, ...round } of rounds) fake.record.getMap("rounds").set(id, round);
      for (const [key, said] of Object.entries(estimates)) fake.record.getMap("estimates").set(key, said);
      for (const [id, shown] of Object.entries(aggregates)) fake.record.getMap("aggregates").set(id, shown);
    });
  };
  tell(given);
  return {
    ...fake,
    went,
    tell,
    marks: fake.room.marks as Held<unknown>,
    within: (children: ReactNode) =>
      within(<PathnameContext.Provider value={path}>{fake.within(children)}</PathnameContext.Provider>),
  };
}
