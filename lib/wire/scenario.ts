import { z } from "zod";
import { FEWEST_FUTURES, MOST_FUTURES, longest } from "#lib/scenario/scenario.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import { itemId } from "./ids.ts";
import { written } from "./written.ts";

const title = written(longest.title).trim().min(1);
const text = written(longest.text);
const date = z.iso.date();
const named = z.object({ id: itemId, name: title });

/** The interchange format `barycenter.scenario/1`, as import, export and the API speak it. */
export const scenario = z
  .object({
    format: z.literal("barycenter.scenario/1"),
    question: z.object({
      title,
      background: text.default(""),
      horizon: date.or(z.literal("")).default(""),
      resolution: text.default(""),
      ordered: z.boolean().default(false),
    }),
    actors: z.array(named).max(40).default([]),
    activityCategories: z.array(named).max(40).default([]),
    futures: z
      .array(
        z.object({
          id: itemId,
          title,
          short: written(longest.short).trim().min(1).optional(),
          summary: text.default(""),
          drivers: z
            .array(z.object({ id: itemId, title, note: text.default("") }))
            .max(60)
            .default([]),
          activities: z.record(itemId, text).default({}),
          implications: z
            .record(itemId, z.object({ impact: z.int().min(-3).max(3), note: text.default("") }))
            .default({}),
        }),
      )
      .min(FEWEST_FUTURES)
      .max(MOST_FUTURES),
    indicators: z
      .array(z.object({ id: itemId, category: itemId.optional(), title, by: date.optional() }))
      .max(200)
      .default([]),
  })
  .superRefine((read, context) => {
    const add = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: "custom", message, path });
    const all = namesIn(read);
    for (const [place, { id, path }] of all.entries())
      if (all.findIndex((other) => other.id === id) !== place)
        add(`the id "${id}" stands twice`, [...path, "id"]);
    const actors = new Set<string>(read.actors.map(({ id }) => id));
    const categories = new Set<string>(read.activityCategories.map(({ id }) => id));
    for (const [place, future] of read.futures.entries()) {
      for (const id of Object.keys(future.activities))
        if (!categories.has(id)) add(`no activity category "${id}"`, ["futures", place, "activities", id]);
      for (const id of Object.keys(future.implications))
        if (!actors.has(id)) add(`no actor "${id}"`, ["futures", place, "implications", id]);
    }
  })
  .meta({ id: "Scenario" });

type Things = readonly { readonly id: string }[];
type Named = { readonly id: string; readonly path: readonly (string | number)[] };

const listed = (things: Things, ...path: readonly (string | number)[]): readonly Named[] =>
  things.map(({ id }, place) => ({ id, path: [...path, place] }));

/** Every id of a scenario with the place where it stands: on the board they share one table. */
function namesIn(
  read: Pick<Scenario, "futures" | "actors" | "activityCategories" | "indicators">,
): readonly Named[] {
  return [
    ...listed(read.futures, "futures"),
    ...read.futures.flatMap(({ drivers }, place) => listed(drivers, "futures", place, "drivers")),
    ...listed(read.actors, "actors"),
    ...listed(read.activityCategories, "activityCategories"),
    ...listed(read.indicators, "indicators"),
  ];
}
