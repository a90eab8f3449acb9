import { expect, test } from "vitest";
import { csv } from "#lib/exchange/csv.ts";
import { exportOf } from "#lib/exchange/export.ts";
import type { TableName } from "#lib/exchange/tables.ts";
import { isTableName, tables } from "#lib/exchange/tables.ts";
import { aQuestion, aTeam, aWholeForecast, values } from "./a-workspace.ts";

const table = async (name: TableName) => tables[name](await exportOf((await aWholeForecast()).source()));
const lines = (text: string) => text.trimEnd().split("\r\n");

test("cells with commas, quotes and line breaks are quoted, and numbers stay numbers", () => {
  const rows = [{ a: 'say "so", then\nrest', b: 0.25, c: null, d: false }];
  expect(csv(rows, ["a", "b", "c", "d"])).toBe('a,b,c,d\r\n"say ""so"", then\nrest",0.25,,false\r\n');
});

test.each(["=SUM(A1)", "+1", "-1", "@here", "\tx", "\rx"])(
  "a text that begins like a formula stays a text: %j",
  (text) => {
    const [, line] = csv([{ a: text, b: -1 }], ["a", "b"]).split("\r\n", 2);
    expect(line?.replaceAll('"', "").startsWith("'")).toBe(true);
    expect(csv([{ a: text, b: -1 }], ["a", "b"])).toMatch(/,-1\r\n$/);
  },
);

test("the tables have the names and columns that other tools know", async () => {
  expect(lines(await table("futures.csv"))[0]).toBe(
    "workspace_id,future_id,label,order,ordered,added_at,removed_at",
  );
  expect(lines(await table("estimates.csv"))[0]).toBe(
    "workspace_id,round_id,round_kind,estimate_id,analyst_id,is_bot,future_id,probability,said_as,started_at,ended_at,seal",
  );
  expect(lines(await table("aggregates.csv"))[0]).toBe(
    "round_id,at,pool,pool_parameters,future_id,probability,lower,upper,n",
  );
  expect(isTableName("estimates.csv") && !isTableName("toString")).toBe(true);
});

test("estimates stand one row per estimate and future, revisions and withdrawals with their ends", async () => {
  const rows = lines(await table("estimates.csv"))
    .slice(1)
    .map((line) => line.split(","));
  const sealed = rows.filter((row) => row[2] === "sealed");
  const open = rows.filter((row) => row[2] === "open");
  expect(sealed).toHaveLength(9);
  expect(sealed.every((row) => /^[0-9a-f]{64}$/.test(row[11] ?? ""))).toBe(true);
  // three carried and one revised, three futures each
  expect(open).toHaveLength(12);
  expect(open.every((row) => row[11] === "" && row[10] !== "")).toBe(true);
  expect(sealed.filter((row) => row[4] === "m2").map((row) => [row[7], row[8]])).toEqual([
    ["0.05", "1:12:7"],
    ["0.6", "1:12:7"],
    ["0.35", "1:12:7"],
  ]);
});

test("a locked round tells its digests and nothing else, a running one nothing", async () => {
  const team = await aTeam();
  await team.does("m0", { type: "open-round", kind: "sealed", question: aQuestion() });
  await team.does("m1", { type: "seal", round: team.round(), values: values(20, 50, 30) });
  const running = await tables["estimates.csv"](await exportOf(team.source()));
  expect(lines(running)).toHaveLength(1);
  await team.does("m0", { type: "lock-round", round: team.round() });
  const locked = await tables["estimates.csv"](await exportOf(team.source()));
  expect(
    lines(locked)
      .slice(1)
      .map((line) => line.replace(/[0-9a-f]{64}$/, "DIGEST")),
  ).toEqual([`w1,${team.round()},sealed,,,,,,,2026-10-14T14:05:00.000Z,,DIGEST`]);
});

test("who is hidden stands as a seat, who has a pseudonym by it", async () => {
  for (const names of ["names", "pseudonyms", "none"] as const) {
    const team = await aTeam();
    await team.does("m0", { type: "open-round", kind: "open", names, question: aQuestion() });
    await team.does("m1", { type: "estimate", round: team.round(), values: values(20, 50, 30) });
    const text = await tables["estimates.csv"](await exportOf(team.source()));
    const who = { names: "m1", pseudonyms: "Analyst m1", none: team.seatOf("m1") }[names];
    expect(lines(text)[1]?.split(",")[4]).toBe(who);
  }
});

test("aggregates stand per round, pool and future, the pool in use first with its parameters", async () => {
  const rows = lines(await table("aggregates.csv")).slice(1);
  expect(rows).toHaveLength(2 * 3 * 3);
  expect(rows[0]).toContain(
    'logarithmic,"{""capped"":true,""exponent"":1,""floor"":0.01,""uniformMix"":0}",f1,0.',
  );
  expect(rows[0]).toMatch(/,3$/);
});

test("rationales and comments are text, also where they begin like formulas", async () => {
  const rationales = await table("rationales.csv");
  expect(rationales).toContain(`"'=SUM(A1) still, ""so"""`);
  const comments = lines(await table("comments.csv"))
    .slice(1)
    .map((line) => line.split(","));
  expect(comments.map((row) => [row[4], row.at(-1)])).toEqual([
    ["estimate", "Why not more?"],
    ["estimate", "'@m2 because"],
  ]);
  expect(comments[1]?.[3]).toBe(comments[0]?.[1]);
  expect(comments[0]?.[10]).toBe(lines(rationales).at(-1)?.split(",")[2]);
});
