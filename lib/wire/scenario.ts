import * as z from "zod/mini";
import { FEWEST_FUTURES, MOST_FUTURES, longest } from "#lib/scenario/scenario.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import { itemId } from "./ids.ts";
import { written } from "./written.ts";

const title = written(longest.title).check(z.trim(), z.minLength(1));
const text = written(longest.text);
const date = z.iso.date();
const named = z.object({ id: itemId, name: title });

/** The interchange format `barycenter.scenario/1`, as import, export and the API speak it. */
export const scenario = z
  .object({
    format: z.literal("barycenter.scenario/1"),
    question: z.object({
      title,
      background: z._default(text, ""),
      horizon: z._default(z.union([date, z.literal("")]), ""),
      resolution: z._default(text, ""),
      ordered: z._default(z.boolean(), false),
    }),
    actors: z._default(z.array(named).check(z.maxLength(40)), []),
    activityCategories: z._default(z.array(named).check(z.maxLength(40)), []),
    futures: z
      .array(
        z.object({
          id: itemId,
          title,
          short: z.optional(written(longest.short).check(z.trim(), z.minLength(1))),
          summary: z._default(text, ""),
          drivers: z._default(
            z.array(z.object({ id: itemId, title, note: z._default(text, "") })).check(z.maxLength(60)),
            [],
          ),
          activities: z._default(z.record(itemId, text), {}),
          implications: z._default(
            z.record(
              itemId,
              z.object({ impact: z.int().check(z.minimum(-3), z.maximum(3)), note: z._default(text, "") }),
            ),
            {},
          ),
        }),
      )
      .check(z.minLength(FEWEST_FUTURES), z.maxLength(MOST_FUTURES)),
    indicators: z._default(
      z
        .array(z.object({ id: itemId, category: z.optional(itemId), title, by: z.optional(date) }))
        .check(z.maxLength(200)),
      [],
    ),
  })
  .check(
    z.superRefine((read, context) => {
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
    }),
  )
  .register(z.globalRegistry, { id: "Scenario" });

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
