import { timingSafeEqual } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeDigest, newCode } from "./codes.ts";

/**
 * The key of the owner link: of the folder's last one only the digest is kept, in a file of its own. It is good once, and void as
 * soon as another one is made, by a start of the server or by the admin command beside it.
 */
export function createOwnerKey(folder: string) {
  const file = join(folder, "owner-key");
  return {
    /** A fresh key; the one before it is void. */
    make: (): string => {
      const key = newCode();
      writeFileSync(file, codeDigest(key), { mode: 0o600 });
      return key;
    },
    /** Takes the key up; true once, for the right one. */
    take: (offered: string): boolean => {
      const kept = digestIn(file);
      const isRight = kept !== null && timingSafeEqual(Buffer.from(codeDigest(offered)), Buffer.from(kept));
      if (isRight) rmSync(file);
      return isRight;
    },
  };
}
export type OwnerKey = ReturnType<typeof createOwnerKey>;

function digestIn(file: string): string | null {
  try {
    const digest = readFileSync(file, "utf8");
    return digest.length === 64 ? digest : null;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null; // taken already
    throw cause;
  }
}
