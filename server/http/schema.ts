import type { ZodType } from "zod";
import { z } from "zod";
import { workspaceId } from "#lib/wire/ids.ts";
import { problem } from "#lib/wire/problem.ts";

/** A JSON body of that form. */
export const body = <Schema extends ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

/** An answer of that form, and problem details for everything else. */
export const json = <Status extends 200 | 201, Schema extends ZodType>(
  status: Status,
  schema: Schema,
  description: string,
) =>
  ({
    [status]: { description, content: { "application/json": { schema } } },
    default: { description: "What was wrong", content: { "application/problem+json": { schema: problem } } },
  }) as { [Key in Status]: { description: string; content: { "application/json": { schema: Schema } } } };

/** A path below /api/v1 as it is mounted there. */
export const path = (route: string): string => route.replace("/api/v1", "");

/** The workspace in a path. */
export const inWorkspace = z.object({ workspace: workspaceId });
