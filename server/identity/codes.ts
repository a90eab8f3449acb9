import { createHash, randomBytes } from "node:crypto";
import type { Digest } from "#lib/kit/sha256.ts";
import { isDigest } from "#lib/kit/sha256.ts";
import { must } from "#lib/kit/assert.ts";

/** A fresh secret for a link: 192 random bits, in letters that need no escaping. */
export const newCode = (): string => randomBytes(24).toString("base64url");

/** What is kept of a code. */
export function codeDigest(code: string): Digest {
  const digest = createHash("sha256").update(code).digest("hex");
  return must(isDigest(digest) ? digest : undefined);
}

/** A fresh id: 120 random bits, beginning with a letter. */
export const newId = (): string => `x${randomBytes(15).toString("base64url")}`;
