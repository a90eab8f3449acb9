import { timingSafeEqual } from "node:crypto";
import { codeDigest, newCode } from "./codes.ts";

/** The key of the owner link: made at each start, good once, void at the next start. */
export function createOwnerKey() {
  const key = newCode();
  let isUsed = false;
  return {
    key,
    /** Takes the key up; true once, for the right key. */
    take: (offered: string): boolean => {
      const isRight = timingSafeEqual(Buffer.from(codeDigest(offered)), Buffer.from(codeDigest(key)));
      if (!isRight || isUsed) return false;
      isUsed = true;
      return true;
    },
  };
}
export type OwnerKey = ReturnType<typeof createOwnerKey>;
