import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isId } from "#lib/kit/id.ts";
import { aServer } from "#tests/support/a-server.ts";
import { anOwner } from "#tests/support/a-team.ts";
import { command, until, valueOf } from "#tests/support/person.ts";
import type { Three } from "./both-ways.ts";
import { threePeople } from "./both-ways.ts";

const aText = expect.any(String) as unknown;
const aNumber = expect.any(Number) as unknown;
const anchor = { kind: "future", id: "weaken" };
let three: Three;

beforeAll(async () => {
  three = await threePeople();
});
afterAll(() => three.close());

describe.each(["http", "socket"] as const)("a command over %s", (way) => {
  const other = way === "http" ? "socket" : "http";

  test("is done once however often and whichever way it is sent, and answered alike", async () => {
    const { give, entries } = three;
    const asked = { id: randomUUID(), type: "comment", anchor, text: `Once, by ${way}` };
    const first = await give("ada", way, asked);
    const after = await entries();
    expect(first).toEqual({ ok: true, value: { thread: aText, comment: aText }, seq: after });
    const again = [give("ada", other, asked), give("ada", way, asked), give("ada", other, asked)];
    expect(await Promise.all(again)).toEqual([first, first, first]);
    expect(await entries()).toBe(after);
  });

  test("is another one under the same id from somebody else", async () => {
    const asked = { id: randomUUID(), type: "comment", anchor, text: "Mine" };
    const mine = await three.give("ada", way, asked);
    expect(valueOf(await three.give("owner", other, asked))).not.toEqual(valueOf(mine));
  });

  test("sent many times in the same breath is done once", async () => {
    const asked = { id: randomUUID(), type: "comment", anchor, text: `In one breath, by ${way}` };
    const before = await three.entries();
    const ways = Array.from({ length: 8 }, (_, n) => (n % 2 === 0 ? way : other));
    const answers = await Promise.all(ways.map((one) => three.give("ada", one, asked)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await three.entries()).toBe(before + 1);
  });

  test("that was refused may be accepted later under the same id", async () => {
    const { give, people, workspace } = three;
    const asked = { id: randomUUID(), type: "open-round", kind: "open" };
    expect(await give("otto", way, asked)).toMatchObject({ ok: false, error: { code: "not-allowed" } });
    const change = { type: "change-role", member: await people.otto.member(workspace) };
    valueOf(await give("owner", way, { ...change, role: "facilitator" }));
    const { round } = valueOf(await give<{ round: string }>("otto", way, asked));
    expect(isId(round)).toBe(true);
    valueOf(await give("owner", way, { type: "close-round", round }));
    valueOf(await give("owner", way, { ...change, role: "observer" }));
  });
});

describe("too many commands", () => {
  test("are turned away with the seconds to wait, counted over both ways", async () => {
    const strict = await aServer({ settings: { LIMIT_COMMANDS_PER_TEN_SECONDS: "2" } });
    const { owner, workspace } = await anOwner(strict);
    const socket = owner.openSocket(workspace);
    await until("a command socket", () => socket.connected);
    const body = { type: "take-over" };
    const nothing = { error: { code: "nothing-runs" } };
    expect(await command(socket, body)).toMatchObject(nothing);
    expect(await owner.command(workspace, body)).toMatchObject(nothing);
    const busy = { ok: false, error: { code: "busy", facts: { seconds: aNumber } } };
    expect(await command(socket, body)).toEqual(busy);
    const late = await owner.post(`/api/v1/workspaces/${workspace}/commands`, { id: randomUUID(), ...body });
    expect(late.status).toBe(429);
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
    strict.forward(10_000);
    expect(await command(socket, body)).toMatchObject(nothing);
    socket.close();
    await strict.close();
  });
});
