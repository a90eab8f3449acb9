import type { Dot } from "#app/_charts/dot.ts";
import type { Future } from "#app/_charts/future.ts";
import { toValues } from "#lib/simplex/values.ts";

/** Round 2 of the story all reference pages tell. */
export const futures: readonly Future[] = [
  { id: "weaken", title: "Ties notably weaken", short: "Weaken", colour: "against-2" },
  { id: "status-quo", title: "The status quo persists", short: "Status quo", colour: "neutral" },
  {
    id: "strengthen",
    title: "Cooperation is markedly strengthened",
    short: "Strengthen",
    colour: "towards-2",
  },
];

/** What each analyst says in round 2. */
export const dots: readonly Dot[] = [
  ["A", 10, 68, 22],
  ["B", 6, 58, 36],
  ["D", 4, 38, 58],
  ["E", 32, 56, 12],
].map(([letter, ...shares]) => ({
  id: String(letter),
  name: `Analyst ${letter}`,
  initials: String(letter),
  values: toValues(shares.map(Number)),
}));

/** Five futures without an order, one of them small. */
export const five: readonly Future[] = [
  { id: "same", title: "The present ferries", short: "Present ferries", colour: "future-1" },
  { id: "electric", title: "Faster electric ferries", short: "Electric ferries", colour: "future-2" },
  { id: "bridge", title: "A bridge", short: "Bridge", colour: "future-3" },
  { id: "tunnel", title: "A tunnel", short: "Tunnel", colour: "future-4" },
  { id: "other", title: "Something else", short: "Something else", colour: "future-5" },
];

/** Twelve: the last four repeat the first four colours, hatched. */
export const twelve: readonly Future[] = Array.from({ length: 12 }, (_, index) => ({
  id: `f${index}`,
  title: `Future number ${index + 1} with a rather long title`,
  short: `Future ${index + 1}`,
  colour: `future-${(index % 8) + 1}`,
}));

const spread = [
  [2, 37, 31],
  [20, 53, 47],
  [5, 29, 41],
] as const;

/** As many analysts as asked for, spread over the futures always in the same way. */
export function crowd(count: number, among = 3): readonly Dot[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: `Analyst ${index + 1}`,
    initials: String(index + 1),
    values: toValues(
      Array.from({ length: among }, (_, future) => {
        const [least, factor, most] = spread[future % spread.length] ?? [1, 1, 2];
        return least + ((index * factor) % most);
      }),
    ),
  }));
}
