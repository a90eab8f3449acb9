import { z } from "zod";
import { FEWEST_FUTURES, MOST_FUTURES, longest } from "#lib/scenario/scenario.ts";
import { itemId } from "./ids.ts";

const title = z.string().trim().min(1).max(longest.title);
const text = z.string().max(longest.text);
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
          short: z.string().trim().min(1).max(longest.short).optional(),
          summary: text.default(""),
          drivers: z.array(z.object({ id: itemId, title, note: text.default("") })).max(60).default([]),
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
    const add = (message: string, path: (string | number)[]) => context.addIssue({ code: "custom", message, path });
    const all = [
      ...read.futures.flatMap((future) => [future.id, ...future.drivers.map((driver) => driver.id)]),
      ...[...read.actors, ...read.activityCategories, ...read.indicators].map(({ id }) => id),
    ];
    const twice = all.find((id, place) => all.indexOf(id) !== place);
    if (twice !== undefined) add(`the id "${twice}" stands twice`, []);
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
