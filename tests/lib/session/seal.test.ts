import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isDigest } from "#lib/kit/sha256.ts";
import { sealDigest, textHash } from "#lib/session/seal.ts";
import { anyValues } from "#tests/laws/arbitraries.ts";
import { an } from "#tests/support/builders.ts";

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((a) => Buffer.from(a).toString("hex"));
const anyName = fc.stringMatching(/^[a-z][a-zA-Z0-9_-]{0,20}$/).map((name) => an(name));
const anySealed = fc.record({
  workspace: anyName,
  round: anyName,
  seat: anyName,
  values: anyValues,
  said: fc.option(fc.constantFrom("2:1", "35/45/20", "1 in 5,000")),
  rationaleHash: fc.option(hex(32).filter(isDigest)),
});

test("[S2] anyone can recompute a seal's digest with a few lines of their own", async () => {
  await fc.assert(
    fc.asyncProperty(hex(32), anySealed, async (nonce, sealed) => {
      const { workspace, round, seat, values, said, rationaleHash } = sealed;
      const quoted = (text: string | null) => (text === null ? "null" : `"${text}"`);
      const text =
        `{"rationaleHash":${quoted(rationaleHash)},"round":"${round}","said":${quoted(said)},"seat":"${seat}",` +
        `"v":1,"values":[${values.join(",")}],"workspace":"${workspace}"}`;
      const expected = createHash("sha256").update(Buffer.from(nonce, "hex")).update(text).digest("hex");
      expect(await sealDigest(nonce, sealed as never)).toBe(expected);
    }),
  );
});

test("[S2] the digest of a seal, written down once", async () => {
  const sealed = {
    workspace: an("w1"),
    round: an("r1"),
    seat: an("s1"),
    values: [200_000, 500_000, 300_000],
    said: "2:5:3",
    rationaleHash: null,
  };
  const nonce = "00".repeat(32);
  const text =
    '{"rationaleHash":null,"round":"r1","said":"2:5:3","seat":"s1","v":1,"values":[200000,500000,300000],"workspace":"w1"}';
  expect(await sealDigest(nonce, sealed as never)).toBe(
    createHash("sha256").update(Buffer.alloc(32)).update(text).digest("hex"),
  );
  expect(await sealDigest(nonce, sealed as never)).toBe(
    "e80a2e2924f9527e2d3fcc9b015d92d0a1fd7a55b57f3ae6656ece8496f1bdaf",
  );
});

test("[S2] another vector, seat, round, workspace, form or nonce is another digest", async () => {
  const sealed = {
    workspace: "w1",
    round: "r1",
    seat: "s1",
    values: [1, 999_999],
    said: null,
    rationaleHash: null,
  };
  const nonce = "ab".repeat(32);
  const variants = [
    { ...sealed, values: [2, 999_998] },
    { ...sealed, seat: "s2" },
    { ...sealed, round: "r2" },
    { ...sealed, workspace: "w2" },
    { ...sealed, said: "1:999999" },
    { ...sealed, rationaleHash: "0".repeat(64) },
  ];
  const digests = await Promise.all([
    sealDigest(nonce, sealed as never),
    sealDigest("cd".repeat(32), sealed as never),
    ...variants.map((one) => sealDigest(nonce, one as never)),
  ]);
  expect(new Set(digests).size).toBe(8);
});

test("a nonce of another length is a mistake", () => {
  const sealed = {
    workspace: "w1",
    round: "r1",
    seat: "s1",
    values: [1, 999_999],
    said: null,
    rationaleHash: null,
  };
  for (const nonce of ["", "ab", "ab".repeat(31), "ab".repeat(33), "zz".repeat(32)])
    expect(() => sealDigest(nonce, sealed as never)).toThrow(RangeError);
});

test("[J5] a text stands under the SHA-256 of its salt and itself", async () => {
  await fc.assert(
    fc.asyncProperty(hex(32), fc.string({ unit: "grapheme" }), async (salt, text) => {
      expect(await textHash(salt, text)).toBe(
        createHash("sha256").update(salt).update(text, "utf8").digest("hex"),
      );
    }),
  );
});
