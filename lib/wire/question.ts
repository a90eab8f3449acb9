import { z } from "zod";
import { isDigest } from "#lib/kit/sha256.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { FEWEST_FUTURES, MOST_FUTURES, longest } from "#lib/scenario/scenario.ts";
import { itemId } from "./ids.ts";
import { written } from "./written.ts";

/** A SHA-256 as 64 lower-case hexadecimal digits. */
export const digest = z
  .custom<Digest>(isDigest, "not a SHA-256 in hexadecimal digits")
  .meta({ type: "string", pattern: "^[0-9a-f]{64}$" });

/** A question as a round freezes it. */
export const frozenQuestion = z
  .strictObject({
    title: written(longest.title).min(1),
    resolution: written(longest.text),
    horizon: written(40),
    ordered: z.boolean(),
    futures: z
      .array(
        z.strictObject({
          id: itemId,
          title: written(longest.title).min(1),
          short: written(longest.short),
          colour: z.string().regex(/^[a-z]+(?:-\d)?$/),
          order: z
            .int()
            .min(0)
            .max(MOST_FUTURES - 1),
        }),
      )
      .min(FEWEST_FUTURES)
      .max(MOST_FUTURES),
    settings: z.strictObject({
      pool: z.enum(["logarithmic", "linear", "median"]),
      floor: z.number().positive().max(0.1),
      exponent: z.number().min(0.1).max(10),
    }),
    board: digest,
  })
  .meta({ id: "Question" });

/** A question as a command may bring it: the hash of the board is the server's to say. */
export const askedQuestion = frozenQuestion.omit({ board: true }).meta({ id: "AskedQuestion" });
