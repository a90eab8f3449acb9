import { z } from "zod";
import { isDigest } from "#lib/kit/sha256.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { FEWEST_FUTURES, MOST_FUTURES, longest } from "#lib/scenario/scenario.ts";
import { itemId } from "./ids.ts";

/** A SHA-256 as 64 lower-case hexadecimal digits. */
export const digest = z
  .custom<Digest>(isDigest, "not a SHA-256 in hexadecimal digits")
  .meta({ type: "string", pattern: "^[0-9a-f]{64}$" });

/** A question as a round freezes it. */
export const frozenQuestion = z
  .object({
    title: z.string().min(1).max(longest.title),
    resolution: z.string().max(longest.text),
    horizon: z.string().max(40),
    ordered: z.boolean(),
    futures: z
      .array(
        z.object({
          id: itemId,
          title: z.string().min(1).max(longest.title),
          short: z.string().max(longest.short),
          colour: z.string().regex(/^[a-z]+(?:-\d)?$/),
          order: z.int().min(0).max(MOST_FUTURES - 1),
        }),
      )
      .min(FEWEST_FUTURES)
      .max(MOST_FUTURES),
    settings: z.object({
      pool: z.enum(["logarithmic", "linear", "median"]),
      floor: z.number().min(0).max(0.1),
      exponent: z.number().min(0.1).max(10),
    }),
    board: digest,
  })
  .meta({ id: "Question" });

/** A question as a command may bring it: the hash of the board is the server's to say. */
export const askedQuestion = frozenQuestion.omit({ board: true }).meta({ id: "AskedQuestion" });
