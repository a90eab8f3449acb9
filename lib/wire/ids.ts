import * as z from "zod/mini";
import { isId } from "#lib/kit/id.ts";
import { FEWEST_FUTURES, MOST_FUTURES } from "#lib/scenario/scenario.ts";
import { isValues } from "#lib/simplex/values.ts";
import type { Values } from "#lib/simplex/values.ts";
import type { CommentId, MemberId, RoundId, ThreadId } from "#lib/session/session.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";

const name = { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", type: "string" } as const;
const idSchema = <Id extends string>(what: string) =>
  z
    .custom<Id>((value) => isId(value), `not the id of a ${what}`)
    .register(z.globalRegistry, { ...name, description: `Id of a ${what}` });

export const workspaceId = idSchema<WorkspaceId>("workspace");
export const memberId = idSchema<MemberId>("member");
export const roundId = idSchema<RoundId>("round");
export const threadId = idSchema<ThreadId>("thread");
export const commentId = idSchema<CommentId>("comment");
export const itemId = idSchema<string>("thing on the board");

/** An estimate's vector: whole parts per million, one per future, that sum to exactly 1,000,000. */
export const values = z
  .custom<Values>(isVector, "values are 2 to 12 whole parts per million that sum to exactly 1,000,000")
  .register(z.globalRegistry, {
    type: "array",
    items: { type: "integer", minimum: 0, maximum: 1_000_000 },
    minItems: FEWEST_FUTURES,
    maxItems: MOST_FUTURES,
  });

function isVector(parts: unknown): parts is Values {
  return isValues(parts) && parts.length >= FEWEST_FUTURES && parts.length <= MOST_FUTURES;
}
