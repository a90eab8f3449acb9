import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { chained, genesis } from "#lib/journal/entry.ts";
import { aMember, minute } from "#tests/support/builders.ts";

test("[J4] an entry's hash is the SHA-256 of its canonical JSON without it, written out by hand", async () => {
  const owner = aMember("owen");
  const entry = await chained({
    seq: 1,
    at: minute(0),
    actor: owner,
    event: { type: "workspace created", owner },
    previous: genesis,
  });
  const text =
    '{"actor":"owen","at":"2026-10-14T14:00:00.000Z","event":{"owner":"owen","type":"workspace created"},' +
    `"previous":"${"0".repeat(64)}","seq":1}`;
  expect(entry.hash).toBe(createHash("sha256").update(text).digest("hex"));
  expect(genesis).toBe("0".repeat(64));
});
