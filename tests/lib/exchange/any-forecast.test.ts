import fc from "fast-check";
import { expect, test } from "vitest";
import { exportOf } from "#lib/exchange/export.ts";
import { verify } from "#lib/exchange/verify.ts";
import { readExport } from "#lib/wire/export.ts";
import { valuesOf } from "#tests/laws/arbitraries.ts";
import { aQuestion, aTeam } from "./a-workspace.ts";

async function read(json: unknown) {
  const found = readExport(JSON.parse(JSON.stringify(json)));
  return "misfit" in found ? found.misfit : verify(found.file);
}

test("any small forecast verifies, with any pool, names and vectors", async () => {
  const deed = fc.record({
    who: fc.integer({ min: 0, max: 4 }),
    what: fc.constantFrom("say", "withdraw", "reaffirm"),
    vector: valuesOf(3),
  });
  const settings = fc.record({
    pool: fc.constantFrom("logarithmic", "linear", "median"),
    floor: fc.constantFrom(0.001, 0.01, 0.05),
    exponent: fc.constantFrom(0.5, 1, 1.5),
  });
  const names = fc.constantFrom("names", "pseudonyms", "none");
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), settings, names, async (deeds, how, named) => {
      const team = await aTeam(4);
      await team.does("m0", {
        type: "open-round",
        kind: "open",
        names: named,
        question: aQuestion({ settings: how }),
      });
      const round = team.round();
      for (const { who, what, vector } of deeds) {
        const stands = Object.entries(team.session().rounds[0]?.estimates ?? {}).some(
          ([seat, estimate]) => seat === team.seatOf(`m${who}`) && !estimate.withdrawn,
        );
        if (what === "say") await team.does(`m${who}`, { type: "estimate", round, values: vector });
        else if (stands)
          await team.does(`m${who}`, { type: what === "withdraw" ? "withdraw" : "reaffirm", round });
      }
      expect(await read(await exportOf(team.source()))).toMatchObject({ fits: true });
    }),
    { numRuns: 60 },
  );
});
