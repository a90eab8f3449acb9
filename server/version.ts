import { readFileSync } from "node:fs";
import { z } from "zod";

const { version: product } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")));

/** The version of the product, and of the code that makes aggregates: a change of the latter may change a number. */
export const version = { product, engine: "1.0.0" } as const;
