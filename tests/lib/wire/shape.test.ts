import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { canonical, type Json } from "#lib/kit/json.ts";
import { answer } from "#lib/wire/answer.ts";
import { command } from "#lib/wire/command.ts";
import { closeCodes } from "#lib/wire/close.ts";
import { entry } from "#lib/wire/journal.ts";
import { notice } from "#lib/wire/notice.ts";
import { problem } from "#lib/wire/problem.ts";
import { scenario } from "#lib/wire/scenario.ts";
import { WIRE_VERSION } from "#lib/wire/version.ts";

/**
 * The shapes of the wire contract, as hashes. When this test fails, a shape has changed. A change that an older client or an
 * older journal still fits (a new optional field, a wider limit): put the new hash here. Any other: raise WIRE_VERSION with it,
 * so that clients are asked to reload, and say in docs what becomes of what is stored.
 */
const shapes = {
  version: 1,
  command: "1d8a2c95ec88d89b",
  answer: "87a9d27f5f2d7289",
  notice: "0e30b718e74a0673",
  entry: "365fcaf5c6a43010",
  scenario: "ff21249497236851",
  problem: "6223530d2c130e7b",
} as const;

test.each(Object.entries({ command, answer, notice, entry, scenario, problem }))(
  "[W3] the shape of %s goes with the version",
  (name, schema) => {
    const shape = z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }) as Json;
    const hash = createHash("sha256").update(canonical(shape)).digest("hex").slice(0, 16);
    expect({ version: WIRE_VERSION, hash }).toEqual({
      version: shapes.version,
      hash: shapes[name as keyof typeof shapes],
    });
  },
);

test("[W6] the codes with which a live document is closed are those of the contract", () => {
  expect(closeCodes).toEqual({
    malformed: 4400,
    "signed-out": 4401,
    "not-allowed": 4403,
    "not-there": 4404,
    "too-large": 4413,
    "old-version": 4426,
    later: 1013,
  });
});
