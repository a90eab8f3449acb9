import type { Brand } from "./brand.ts";

/** A SHA-256 as 64 lower-case hexadecimal digits. */
export type Digest = Brand<string, "Digest">;

/** True for 64 lower-case hexadecimal digits. */
export const isDigest = (text: unknown): text is Digest =>
  typeof text === "string" && /^[0-9a-f]{64}$/.test(text);

/** SHA-256 (FIPS 180-4) of bytes, or of a text in UTF-8. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<Digest> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const digest = toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  if (!isDigest(digest)) throw new Error("SHA-256 gave something else");
  return digest;
}

/** Bytes as lower-case hexadecimal digits. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
