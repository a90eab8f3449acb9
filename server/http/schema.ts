import { z } from "zod";
import { workspaceId } from "#lib/wire/ids.ts";
import { problem } from "#lib/wire/problem.ts";
import { described } from "./described.ts";

/** A JSON body of that form. */
export const body = <Schema extends z.core.$ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema: described(schema) } } },
});

const otherwise = {
  description: "What was wrong",
  content: { "application/problem+json": { schema: described(problem) } },
};

/** An answer (200) of that form, and problem details for everything else. */
export const json = <Schema extends z.core.$ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { "application/json": { schema: described(schema) } } },
  default: otherwise,
});

/** Something was made (201), of that form, or problem details. */
export const made = <Schema extends z.core.$ZodType>(schema: Schema, description: string) => ({
  201: { description, content: { "application/json": { schema: described(schema) } } },
  default: otherwise,
});

/** Done (204), with nothing to tell, or problem details. */
export const nothing = (description: string) => ({ 204: { description }, default: otherwise });

/** A path below /api/v1 as it is mounted there. */
export const path = (route: string): string => route.replace("/api/v1", "");

/** The workspace in a path. */
export const inWorkspace = z.object({ workspace: workspaceId });
