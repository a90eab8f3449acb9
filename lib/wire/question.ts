import * as z from "zod/mini";
import { isDigest } from "#lib/kit/sha256.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { FEWEST_FUTURES, MOST_FUTURES, longest } from "#lib/scenario/scenario.ts";
import { itemId } from "./ids.ts";
import { written } from "./written.ts";

/** A SHA-256 as 64 lower-case hexadecimal digits. */
export const digest = z
  .custom<Digest>(isDigest, "not a SHA-256 in hexadecimal digits")
  .register(z.globalRegistry, { type: "string", pattern: "^[0-9a-f]{64}$" });

/** A question as a round freezes it. */
export const frozenQuestion = z
  .strictObject({
    title: written(longest.title).check(z.minLength(1)),
    resolution: written(longest.text),
    horizon: written(40),
    ordered: z.boolean(),
    futures: z
      .array(
        z.strictObject({
          id: itemId,
          title: written(longest.title).check(z.minLength(1)),
          short: written(longest.short),
          colour: z.string().check(z.regex(/^[a-z]+(?:-\d)?$/)),
          order: z.int().check(z.minimum(0), z.maximum(MOST_FUTURES - 1)),
        }),
      )
      .check(z.minLength(FEWEST_FUTURES), z.maxLength(MOST_FUTURES)),
    settings: z.strictObject({
      pool: z.enum(["logarithmic", "linear", "median"]),
      floor: z.number().check(z.positive(), z.maximum(0.1)),
      exponent: z.number().check(z.minimum(0.1), z.maximum(10)),
    }),
    board: digest,
  })
  .register(z.globalRegistry, { id: "Question" });

/** A question as a command may bring it: the hash of the board is the server's to say. */
export const askedQuestion = z
  .omit(frozenQuestion, { board: true })
  .register(z.globalRegistry, { id: "AskedQuestion" });
