import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isDigest, sha256, toHex } from "#lib/kit/sha256.ts";

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
])("the SHA-256 of %j is that of FIPS 180-4", async (text, digest) => {
  expect(await sha256(text)).toBe(digest);
});

test("texts are hashed in UTF-8, and bytes as they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      const expected = createHash("sha256").update(text, "utf8").digest("hex");
      expect(await sha256(text)).toBe(expected);
      expect(await sha256(new TextEncoder().encode(text))).toBe(expected);
    }),
  );
});

test("a digest is 64 lower-case hexadecimal digits", () => {
  expect(isDigest("0".repeat(64))).toBe(true);
  for (const wrong of ["", "0".repeat(63), "0".repeat(65), "A".repeat(64), `${"0".repeat(63)}g`, null, 0])
    expect(isDigest(wrong)).toBe(false);
});

test("bytes are written with both of their digits", () => {
  expect(toHex(Uint8Array.of(0, 1, 15, 16, 255))).toBe("00010f10ff");
});
