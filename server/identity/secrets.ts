import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A secret of this installation: the one given, or the one in the data folder, made there at first (64 hex digits, mode 0600). */
export function secretIn(folder: string, name: string, given: string | undefined): string {
  if (given !== undefined) return given;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
  }
  const secret = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(secret))
    throw new Error(`${file} does not hold a secret of 64 hexadecimal digits`);
  return secret;
}
