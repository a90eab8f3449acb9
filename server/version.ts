import { readFileSync } from "node:fs";
import { z } from "zod";
import { engineVersion } from "#lib/exchange/export-file.ts";

const { version: product } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")));

/** The version of the product, and of the code that makes aggregates. */
export const version = { product, engine: engineVersion } as const;
