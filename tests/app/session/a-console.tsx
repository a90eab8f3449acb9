import type * as Y from "yjs";
import { act, render } from "@testing-library/react";
import { Console } from "#app/w/[workspace]/session/console.tsx";
import type { PlacedRound } from "#lib/documents/record-readings.ts";
import type { RecordEstimate, RecordMember } from "#lib/documents/record.ts";
import type { Role, Stage } from "#lib/session/session.ts";
import { anAggregate, aRound } from "#tests/app/forecast/a-session.ts";
import { aRouter } from "#tests/app/home/an-api.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const minutes = (from: number) => new Date(Date.now() + from * 60_000).toISOString();

/** A round as in the story, but about now: opened ten minutes ago, with ten to go. */
export const aRoundNow = (parts: Partial<PlacedRound> = {}): PlacedRound =>
  aRound({ openedAt: minutes(-10), endsAt: minutes(10), atEnd: "advises", ...parts });

/** The same with its time over since a minute. */
export const anOverdueRound = (parts: Partial<PlacedRound> = {}): PlacedRound =>
  aRoundNow({ openedAt: minutes(-21), endsAt: minutes(-1), ...parts });

type Given = {
  readonly stage?: Stage;
  readonly role?: Role;
  readonly runner?: string;
  readonly rounds?: readonly PlacedRound[];
  readonly estimates?: Readonly<Record<string, RecordEstimate>>;
  readonly members?: Readonly<Record<string, RecordMember>>;
  /** Who has sealed, of those who are waited for. */
  readonly sealed?: readonly string[];
};

/** The session console, with a record written by hand and commands that are noted. */
export function aConsole({ stage = "framing", role = "facilitator", rounds = [], ...given }: Given = {}) {
  const fake = aFakeRoom({ role });
  const router = aRouter();
  const { record, room } = fake;
  fake.answerWith((command) => Promise.resolve(fake.obey(command)));
  record.getMap("workspace").set("stage", stage);
  record.getMap("workspace").set("runner", given.runner ?? null);
  write(record, { rounds, ...given });
  const tells = (sealed: readonly string[], round = rounds.at(-1)?.id ?? "") => {
    const analysts = [...record.getMap<RecordMember>("members")].filter(([, one]) => one.role === "analyst");
    const marks = analysts.map(([member]) => ({ member, sealed: sealed.includes(member) }));
    const count = { round, sealed: sealed.length, expected: analysts.length };
    const maySee = role === "owner" || role === "facilitator";
    room.marks.set((maySee ? { ...count, members: marks } : count) as never);
  };
  if (given.sealed !== undefined) tells(given.sealed);
  render(router.within(fake.within(<Console />)));
  return { ...fake, went: router.went, tells: (sealed: readonly string[]) => act(() => tells(sealed)) };
}

function write(record: Y.Doc, { rounds = [], estimates = {}, members = {} }: Given): void {
  for (const [id, member] of Object.entries(members)) record.getMap("members").set(id, member);
  for (const { id, ...round } of rounds) {
    const own = Object.entries(estimates).filter(([key]) => key.startsWith(`${id}/`));
    record.getMap("rounds").set(id, round);
    if (own.length > 0) record.getMap("aggregates").set(id, anAggregate(Object.fromEntries(own)));
  }
  for (const [key, estimate] of Object.entries(estimates)) record.getMap("estimates").set(key, estimate);
}

/** Bob and two more analysts. */
export const threeAnalysts: Readonly<Record<string, RecordMember>> = {
  cy: { name: "Cy", role: "analyst" },
  dee: { name: "Dee", role: "analyst" },
};
