import { z } from "zod";

/** Every error of the API: problem details (RFC 9457), with a code of ours, facts, and what is wrong where. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string(),
    facts: z.record(z.string(), z.json()).optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof problem>;
