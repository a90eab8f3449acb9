"use client";

import * as z from "zod/mini";
import { digest } from "#lib/wire/question.ts";
import { values as valuesSchema } from "#lib/wire/ids.ts";
import { held, type Held, useHeld } from "./held.ts";
import type { LocalStore } from "./local-store.ts";
import { useRoom } from "./room-context.ts";

const ballotSchema = z.object({
  values: z.nullable(valuesSchema),
  said: z.optional(z.string()),
  /** Null as long as nobody has written in it: what was said before stands. */
  rationale: z.nullable(z.string()),
  /** Seal it shortly before the time runs out? */
  isAutomatic: z.boolean(),
  /** What was sealed, and the receipt for it. */
  sealed: z.optional(z.object({ values: valuesSchema, rationale: z.string(), digest, nonce: z.string() })),
});

/** What an analyst has entered for a round and not yet given, or has sealed. It is kept in this browser and never leaves it. */
export type Ballot = z.infer<typeof ballotSchema>;

/** A ballot on which nothing has been entered. */
export const blankBallot: Ballot = { values: null, rationale: null, isAutomatic: true };

/** The name under which a ballot is kept for a round that has not opened yet. */
export const NEXT_ROUND = "next";

/** True when what stands on the ballot is what was sealed. */
export const isAsSealed = ({ values, rationale, sealed }: Ballot): boolean =>
  sealed !== undefined &&
  values !== null &&
  sealed.rationale === (rationale ?? "") &&
  sealed.values.join() === values.join();

/** True when something has been entered that was neither given nor sealed as it stands. */
export const isEntered = (ballot: Ballot): boolean =>
  (ballot.values !== null || (ballot.rationale ?? "") !== "") && !isAsSealed(ballot);

/** A ballot on the table: null until the browser has looked for it, whether it is written down as it stands, or cannot be. */
export type OnTheTable = {
  readonly ballot: Ballot | null;
  readonly isKept: boolean;
  readonly isUnkeepable: boolean;
};

/** The ballots of one member, one per round. */
export type BallotBox = {
  readonly of: (round: string) => Held<OnTheTable>;
  /** Changes a ballot and keeps it. */
  readonly change: (round: string, part: Partial<Ballot>) => Promise<void>;
};

/** Opens the ballots that this browser keeps. */
export function ballotBox(store: LocalStore): BallotBox {
  const tables = new Map<string, Held<OnTheTable>>();
  const of = (round: string) => {
    const known = tables.get(round);
    if (known !== undefined) return known;
    const table = held<OnTheTable>({ ballot: null, isKept: false, isUnkeepable: false });
    tables.set(round, table);
    void look(store, round).then((found) => {
      if (table.now().ballot === null)
        table.set({ ballot: found ?? blankBallot, isKept: found !== null, isUnkeepable: false });
    });
    return table;
  };
  const change = async (round: string, part: Partial<Ballot>) => {
    const table = of(round);
    const ballot = { ...(table.now().ballot ?? blankBallot), ...part };
    table.set({ ...table.now(), ballot, isKept: false });
    const isKept = await store.put("ballots", round, ballot).then(
      () => store.isLasting,
      () => false,
    );
    if (table.now().ballot === ballot) table.set({ ballot, isKept, isUnkeepable: !isKept });
  };
  return { of, change };
}

async function look(store: LocalStore, round: string): Promise<Ballot | null> {
  const kept = await store.get("ballots", round).catch(() => null); // a browser that keeps nothing has kept none
  const read = ballotSchema.safeParse(kept);
  return read.success ? read.data : null;
}

/** One's ballot for a round as a screen uses it. */
export type OpenBallot = {
  readonly ballot: Ballot;
  readonly isKept: boolean;
  readonly change: (part: Partial<Ballot>) => void;
};

/** One's ballot for a round; null until the browser has looked for it. */
export function useBallot(round: string): OpenBallot | null {
  const { ballots } = useRoom();
  const { ballot, isKept } = useHeld(ballots.of(round));
  if (ballot === null) return null;
  return { ballot, isKept, change: (part) => void ballots.change(round, part) };
}
