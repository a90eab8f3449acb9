import * as z from "zod/mini";

/** The answer to a command. `seq` is the journal entry at which the workspace stood when it was done. */
export const answer = z
  .discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value: z.json(), seq: z.int().check(z.minimum(0)) }),
    z.object({
      ok: z.literal(false),
      error: z.object({
        /** A refusal of the session, or `malformed`, `signed-out`, `busy`, `unavailable` of the edge. */
        code: z.string(),
        facts: z.record(
          z.string(),
          z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]),
        ),
      }),
    }),
  ])
  .register(z.globalRegistry, { id: "Answer" });
export type Answer = z.infer<typeof answer>;
