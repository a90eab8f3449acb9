import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problem } from "#lib/wire/problem.ts";
import type { Body, Three } from "./both-ways.ts";
import { threePeople } from "./both-ways.ts";

const round = "a-round";
const values = [333_333, 333_333, 333_334];
const anchor = { kind: "future", id: "weaken" };
let three: Three;

beforeAll(async () => {
  three = await threePeople();
});
afterAll(() => three.close());

const misfits: readonly (readonly [what: string, path: string, body: Body])[] = [
  [
    "a vector that does not sum to a million",
    "values",
    { type: "estimate", round, values: [333_333, 666_666] },
  ],
  ["a vector of fractions", "values", { type: "estimate", round, values: [0.5, 0.5] }],
  ["a negative share", "values", { type: "seal", round, values: [1_100_000, -100_000] }],
  ["a vector of one", "values", { type: "seal", round, values: [1_000_000] }],
  ["prose where figures belong", "said", { type: "estimate", round, values, said: "rather likely" }],
  ["a text that is too long", "text", { type: "comment", anchor, text: "x".repeat(5001) }],
  ["a text with half of a character", "text", { type: "comment", anchor, text: "\uD800" }],
  [
    "an anchor of no form",
    "anchor",
    { type: "comment", anchor: { kind: "activity", id: "weaken" }, text: "x" },
  ],
  ["a type that is none", "type", { type: "guess" }],
  ["a command of the server's own", "type", { type: "end-round", round }],
  ["something more than belongs to it", "", { type: "leave", member: "other" }],
  ["a role that is none", "role", { type: "change-role", member: "m", role: "king" }],
  ["an id too short", "id", { id: "x", type: "leave" }],
  ["a prototype", "", JSON.parse('{ "type": "leave", "__proto__": { "role": "owner" } }') as Body],
];

describe("a command that is none", () => {
  test.each(misfits)("is refused over both ways: %s", async (_, path, body) => {
    const error = { code: "malformed", facts: { at: [path] } };
    expect(await three.give("ada", "socket", body)).toEqual({ ok: false, error });
    const commands = `/api/v1/workspaces/${three.workspace}/commands`;
    const { status, body: refused } = await three.people.ada.post(commands, { id: randomUUID(), ...body });
    expect(status).toBe(422);
    expect(problem.parse(refused)).toMatchObject({ code: "malformed", errors: [{ path }] });
  });

  test.each([undefined, null, 7, "leave", [], [{ type: "leave" }]])("is refused: %j", async (body) => {
    const given: unknown = await three.sockets.ada.timeout(5000).emitWithAck("command", body);
    expect(given).toMatchObject({ ok: false, error: { code: "malformed" } });
  });

  test("ends nothing, also where nobody waits for an answer", async () => {
    const { ada } = three.sockets;
    ada.emit("command", { type: "leave" });
    ada.emit("command");
    ada.emit("constructor", {});
    expect(await three.give("ada", "socket", { type: "take-over" })).toMatchObject({ ok: false });
    expect(ada.connected).toBe(true);
  });
});
