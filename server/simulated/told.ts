import { z } from "zod";
import { workspaceId } from "#lib/wire/ids.ts";

/** One line of what the process of simulated analysts is told on its standard input, where nobody else can read the codes. */
export const told = z.object({
  base: z.url(),
  workspace: workspaceId,
  /** By what their times are multiplied: 1 for people, less for a test. */
  pace: z.number().positive(),
  analysts: z.array(z.object({ name: z.string(), code: z.string() })),
});
export type Told = z.infer<typeof told>;
