import * as z from "zod/mini";
import { roles } from "#lib/session/session.ts";
import { memberId, roundId } from "./ids.ts";

/** What the server tells a client unasked: the one event `notice` of socket.io. */
export const notice = z.discriminatedUnion("kind", [
  /** How many of the expected have sealed; `members` for those who may see who. Sent on a fixed tick, only when changed. */
  z.object({
    kind: z.literal("marks"),
    round: roundId,
    sealed: z.int().check(z.minimum(0)),
    expected: z.int().check(z.minimum(0)),
    members: z.optional(z.array(z.object({ member: memberId, sealed: z.boolean() }))),
  }),
  /** Somebody who runs the session asks for an estimate. */
  z.object({ kind: z.literal("nudge"), round: roundId }),
  /** One's own right to be here changed, or ended (removed, by oneself or another); or another browser is oneself from now on, by a link of `by`. */
  z.object({
    kind: z.literal("access"),
    role: z.nullable(z.enum(roles)),
    why: z.enum(["changed", "removed", "signed-out", "let-in"]),
    by: z.optional(memberId),
  }),
  /** A new version of the program, or a record under a new generation. */
  z.object({ kind: z.literal("reload"), why: z.enum(["version", "generation"]) }),
  /** The server is shutting down and will be back. */
  z.object({ kind: z.literal("going") }),
]);
export type Notice = z.infer<typeof notice>;
