import fc from "fast-check";
import { expect, test } from "vitest";
import { exportOf } from "#lib/exchange/export.ts";
import type { ExportFile } from "#lib/exchange/export-file.ts";
import type { Finding } from "#lib/exchange/finding.ts";
import { findingInWords } from "#lib/exchange/finding.ts";
import { verify } from "#lib/exchange/verify.ts";
import { wholeHash } from "#lib/exchange/whole-hash.ts";
import type { Entry } from "#lib/journal/entry.ts";
import { chained, genesis } from "#lib/journal/entry.ts";
import { readExport } from "#lib/wire/export.ts";
import { aWholeForecast } from "./a-workspace.ts";

type Path = readonly (string | number)[];
type Holder = Record<string | number, unknown>;

const exported = async () => exportOf((await aWholeForecast()).source());

async function read(json: unknown): Promise<Finding> {
  const found = readExport(JSON.parse(JSON.stringify(json)));
  return "misfit" in found ? found.misfit : verify(found.file);
}

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, member]) =>
    leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changed(file: unknown, path: Path, change: (leaf: unknown) => unknown): unknown {
  const copy = JSON.parse(JSON.stringify(file)) as Holder;
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as Holder, copy);
  const last = path.at(-1) ?? "";
  holder[last] = change(holder[last]);
  return copy;
}

function another(leaf: unknown, place: number): unknown {
  if (typeof leaf === "number") return leaf + (Number.isInteger(leaf) ? 1 : 1e-6);
  if (typeof leaf === "boolean") return !leaf;
  if (typeof leaf !== "string" || leaf === "") return "x";
  const at = place % leaf.length;
  return `${leaf.slice(0, at)}${leaf[at] === "7" ? "8" : "7"}${leaf.slice(at + 1)}`;
}

/** The file with its chain, head and whole hash made anew: only the content gives a change away. */
async function resealed(file: ExportFile): Promise<ExportFile> {
  const journal: Entry[] = [];
  for (const entry of file.journal)
    journal.push(await chained({ ...entry, previous: journal.at(-1)?.hash ?? genesis }));
  const { integrity, ...body } = { ...file, journal };
  return {
    ...body,
    integrity: { ...integrity, head: journal.at(-1)?.hash ?? genesis, sha256: await wholeHash(body) },
  };
}

test("an export that nobody touched fits, and says what was checked", async () => {
  const finding = await read(await exported());
  expect(finding).toMatchObject({ fits: true, entries: 18, rounds: 2, seals: 3, aggregates: 2, texts: 6 });
  expect(findingInWords(finding)).toBe(
    "Everything fits: 18 entries, 2 rounds, 3 seals, 6 texts, 2 aggregates.",
  );
});

test("every leaf of every entry that is changed is found, and the entry named", async () => {
  const file = await exported();
  const leaves = leavesOf(file.journal);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...leaves), fc.nat(63), async (path, place) => {
      const finding = await read(changed(file, ["journal", ...path], (leaf) => another(leaf, place)));
      expect(finding).toMatchObject({ fits: false, part: "entry", seq: Number(path[0]) + 1 });
      expect(findingInWords(finding)).toMatch(
        new RegExp(`^Entry ${Number(path[0]) + 1} (does not fit|is missing)`),
      );
    }),
    { numRuns: 300 },
  );
});

test("every leaf outside the journal that is changed is found", async () => {
  const file = await exported();
  const leaves = leavesOf(file).filter(([part]) => part !== "journal");
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...leaves), fc.nat(63), async (path, place) => {
      const finding = await read(changed(file, path, (leaf) => another(leaf, place)));
      expect({ path, fits: finding.fits }).toEqual({ path, fits: false });
    }),
    { numRuns: 300 },
  );
});

test("what was changed in a result is named with its place", async () => {
  const file = await exported();
  const [finding, shown] = await Promise.all([
    read(changed(file, ["aggregates", 0, "result", "probabilities", 1], (p) => Number(p) + 1e-6)),
    read(changed(file, ["aggregates", 1, "result", "shown", 2], (p) => Number(p) + 1)),
  ]);
  expect(finding).toEqual({ fits: false, part: "file", path: "aggregates.0.result.probabilities.1" });
  expect(shown).toEqual({ fits: false, part: "file", path: "aggregates.1.result.shown.2" });
});

test("a last digit that another machine's exponential may write is no change", async () => {
  const file = await exported();
  const nudged = changed(
    file,
    ["aggregates", 0, "result", "probabilities", 1],
    (p) => Number(p) + 1e-16,
  ) as ExportFile;
  expect(nudged).not.toEqual(file);
  expect(await read(nudged)).toMatchObject({ fits: true });
});

test("an entry that was dropped is named", async () => {
  const file = await exported();
  for (const dropped of file.journal.keys()) {
    const journal = file.journal.filter((_, place) => place !== dropped);
    const finding = await read({ ...file, journal });
    expect(finding).toMatchObject({ fits: false, part: "entry", seq: dropped + 1, why: "missing" });
  }
});

test("an opening that does not match any locked digest is named, however well it is chained", async () => {
  const file = await exported();
  const place = file.journal.findIndex(({ event }) => event.type === "round revealed");
  const path = ["journal", place, "event", "openings", 0];
  const swapped = changed(file, [...path, "values"], () => [300_000, 500_000, 200_000]) as ExportFile;
  expect(await read(await resealed(swapped))).toMatchObject({ fits: false, part: "seal", seq: place + 1 });
  const fewer = changed(file, path.slice(0, -1), (all) => (all as unknown[]).slice(1)) as ExportFile;
  expect(await read(await resealed(fewer))).toEqual({
    fits: false,
    part: "seal",
    seq: place + 1,
    seat: null,
  });
});

test("a text that was changed is named by its hash", async () => {
  const file = await exported();
  const hash = Object.keys(file.texts)[0] ?? "";
  const finding = await read(changed(file, ["texts", hash, "text"], () => "Something else"));
  expect(finding).toEqual({ fits: false, part: "text", hash });
});

test("a text that was erased before the export was made is no misfit", async () => {
  const source = (await aWholeForecast()).source();
  const finding = await read(await exportOf({ ...source, texts: {} }));
  expect(finding).toMatchObject({ fits: true, texts: 0 });
});

test("an entry that could not have been decided is named, however well it is chained", async () => {
  const file = await exported();
  const place = file.journal.findIndex(({ event }) => event.type === "estimated");
  const late = { ...file.journal[place], seq: file.journal.length + 1, at: file.asOf.at } as Entry;
  const seq = file.journal.length + 1;
  const added = await resealed({ ...file, journal: [...file.journal, late], asOf: { ...file.asOf, seq } });
  expect(await read(added)).toEqual({ fits: false, part: "entry", seq, why: "impossible" });
});

test("a head that is not the last entry's, and a label that was changed, are found", async () => {
  const file = await exported();
  expect(await read(changed(file, ["integrity", "head"], () => "a".repeat(64)))).toMatchObject({
    part: "head",
  });
  expect(await read(changed(file, ["seats", 0, "label"], () => "Somebody"))).toMatchObject({ part: "whole" });
});

test("a file that is something else is called so", async () => {
  expect(await read({ hello: 1 })).toMatchObject({ fits: false, part: "form" });
  expect(findingInWords(await read([]))).toContain("not an export");
});
