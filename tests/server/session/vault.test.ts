import fc from "fast-check";
import { expect, test } from "vitest";
import { createVault } from "#server/session/vault.ts";

const vault = await createVault("ab".repeat(32));

test("[S5] what is locked is opened again under the same name, and has a size in steps of 4 KiB", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 5000 }), async (text) => {
      const bytes = await vault.lock(text, "ballot/w1/r1/s1");
      expect(await vault.open(bytes, "ballot/w1/r1/s1")).toBe(text);
      expect((bytes.length - 28) % 4096).toBe(0);
    }),
  );
});

test("[S5] texts that fill a step to the last byte and one byte more differ by one step", async () => {
  const sizes = await Promise.all(
    [0, 4092, 4093, 8188, 8189].map(async (n) => (await vault.lock("x".repeat(n), "a")).length - 28),
  );
  expect(sizes).toEqual([4096, 4096, 8192, 8192, 12_288]);
});

test("[S5] the same text gives other bytes each time", async () => {
  const locked = await Promise.all(
    [1, 2, 3].map(async () => Buffer.from(await vault.lock("same", "a")).toString("hex")),
  );
  expect(new Set(locked).size).toBe(3);
  expect(new Set(locked.map((hex) => hex.slice(0, 24))).size).toBe(3);
});

test("[S5] it stays shut for another name, another key, and bytes of which one has changed", async () => {
  const bytes = await vault.lock("secret", "ballot/w1/r1/s1");
  for (const about of ["ballot/w1/r1/s2", "ballot/w1/r2/s1", "ballot/w2/r1/s1", "answer/w1/r1/s1", ""])
    await expect(vault.open(bytes, about)).rejects.toThrow();
  const other = await createVault("cd".repeat(32));
  await expect(other.open(bytes, "ballot/w1/r1/s1")).rejects.toThrow();
  for (const place of [0, 11, 12, 2000, bytes.length - 1]) {
    const touched = bytes.with(place, (bytes[place] ?? 0) ^ 1);
    await expect(vault.open(touched, "ballot/w1/r1/s1")).rejects.toThrow();
  }
  await expect(vault.open(bytes.subarray(0, 20), "ballot/w1/r1/s1")).rejects.toThrow();
});
