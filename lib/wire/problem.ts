import * as z from "zod/mini";

/** Every error of the API: problem details (RFC 9457), with a code of ours, facts, and what is wrong where. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.optional(z.string()),
    code: z.string(),
    facts: z.optional(z.record(z.string(), z.json())),
    errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  })
  .register(z.globalRegistry, { id: "Problem" });
export type Problem = z.infer<typeof problem>;
