import type * as Y from "yjs";
import type { Reading } from "./reading.ts";
import type {
  RecordAggregate,
  RecordEstimate,
  RecordMember,
  RecordResolution,
  RecordRound,
} from "./record.ts";
import type { Stage } from "#lib/session/session.ts";

/** A round of the record together with its id. */
export type PlacedRound = RecordRound & { readonly id: string };

/** How many of the seals that were published at the lock count. */
export const sealsIn = ({ digests, struck = 0 }: RecordRound): number => digests.length - struck;

/** An estimate of the record together with the seat that it was said from. */
export type SeatedEstimate = RecordEstimate & { readonly seat: string };

/** Everything one map of the record holds, id to what stands under it. */
export type Held<Value> = Readonly<Record<string, Value>>;

const everything = <Value>(document: Y.Doc, map: string): Held<Value> =>
  Object.fromEntries(document.getMap<Value>(map).entries());

/** What the record says of the workspace itself. */
export type RecordStanding = {
  readonly stage: Stage;
  readonly seq: number;
  readonly generation: number;
  readonly minimum: number;
  readonly runner: string | null;
  readonly resolution: RecordResolution | null;
};

/** The stage of the workspace, how far the record has come, who runs it, and what came true. */
export const standingOf: Reading<RecordStanding> = {
  document: "record",
  roots: ["workspace"],
  read: (document) => ({
    stage: document.getMap<Stage>("workspace").get("stage") ?? "framing",
    seq: document.getMap<number>("workspace").get("seq") ?? 0,
    generation: document.getMap<number>("workspace").get("generation") ?? 0,
    minimum: document.getMap<{ readonly minimum: number }>("workspace").get("settings")?.minimum ?? 2,
    runner: document.getMap<string | null>("workspace").get("runner") ?? null,
    resolution: document.getMap<RecordResolution | null>("workspace").get("resolution") ?? null,
  }),
};

/** Everyone who is or was a member, by id. */
export const membersOf: Reading<Held<RecordMember>> = {
  document: "record",
  roots: ["members"],
  read: (document) => everything<RecordMember>(document, "members"),
};

/** The rounds the record still holds, first to last. */
export const roundsOf: Reading<readonly PlacedRound[]> = {
  document: "record",
  roots: ["rounds"],
  read: (document) =>
    Object.entries(everything<RecordRound>(document, "rounds"))
      .map(([id, round]) => ({ ...round, id }))
      .toSorted((a, b) => a.number - b.number),
};

/** All estimates the record holds, `<round>/<seat>` to what was said there. */
export const estimatesOf: Reading<Held<RecordEstimate>> = {
  document: "record",
  roots: ["estimates"],
  read: (document) => everything<RecordEstimate>(document, "estimates"),
};

/** The aggregates the record holds, by round. */
export const aggregatesOf: Reading<Held<RecordAggregate>> = {
  document: "record",
  roots: ["aggregates"],
  read: (document) => everything<RecordAggregate>(document, "aggregates"),
};

/** The estimates of one round in the order of their seats, those that were withdrawn left out. */
export function estimatesIn(estimates: Held<RecordEstimate>, round: string): readonly SeatedEstimate[] {
  const head = `${round}/`;
  return Object.entries(estimates)
    .filter(([key, said]) => key.startsWith(head) && said.withdrawn !== true)
    .map(([key, said]) => ({ ...said, seat: key.slice(head.length) }))
    .toSorted((a, b) => (a.seat < b.seat ? -1 : 1));
}
