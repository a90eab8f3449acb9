import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { until, valueOf } from "#tests/support/person.ts";

let server: TestServer;
let owner: Person;
let workspace = "";
const aMemberAs = (role: string) => aMember({ owner, workspace }, { base: server.base, role });
const at = (path = "") => `/api/v1/workspaces/${workspace}${path}`;

type Cards = { readonly workspaces: readonly { readonly workspaceId: string; readonly isAway: boolean }[] };
const cardOf = async (person: Person) =>
  (await person.get<Cards>("/api/v1/workspaces")).body.workspaces.find(
    (card) => card.workspaceId === workspace,
  );

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
});
afterAll(() => server.close());

describe("a workspace that somebody archives", () => {
  test("is put away for them alone, and goes on as before", async () => {
    const analyst = await aMemberAs("analyst");
    expect((await analyst.ask("PUT", at("/away"), { body: { isAway: true } })).status).toBe(204);
    expect(await cardOf(analyst)).toMatchObject({ isAway: true });
    expect(await cardOf(owner)).toMatchObject({ isAway: false });
    expect((await analyst.get(at("/record"))).status).toBe(200);
    await analyst.ask("PUT", at("/away"), { body: { isAway: false } });
    expect(await cardOf(analyst)).toMatchObject({ isAway: false });
  });

  test("is nobody's business who is no member, and takes a truth value", async () => {
    const stranger = await (async () => {
      const person = await aMemberAs("observer");
      valueOf(await person.command(workspace, { type: "leave" }));
      return person;
    })();
    expect((await stranger.ask("PUT", at("/away"), { body: { isAway: true } })).status).toBe(403);
    expect((await owner.ask("PUT", at("/away"), { body: { isAway: "yes" } })).status).toBe(422);
  });
});

describe("a workspace that is deleted", () => {
  test("is not deleted by anybody but its owner", async () => {
    for (const role of ["facilitator", "analyst", "observer"]) {
      const { status, body } = await (await aMemberAs(role)).ask("DELETE", at());
      expect([role, status, body.code]).toEqual([role, 403, "not-allowed"]);
    }
    expect((await owner.get(at("/record"))).status).toBe(200);
  });

  test("[A4] ends for everybody at once: documents (4404), commands, invitations; and nothing brings it back", async () => {
    const analyst = await aMemberAs("analyst");
    const board = analyst.openDocument(workspace, "board");
    const record = analyst.openDocument(workspace, "record");
    const socket = analyst.openSocket(workspace);
    await until(
      "the room is open",
      () => board.provider.synced && record.provider.synced && socket.connected,
    );
    valueOf(await owner.command(workspace, { type: "open-round", kind: "open", minutes: 0.01 }));
    const code = await owner.invite(workspace, "analyst");

    expect((await owner.ask("DELETE", at())).status).toBe(204);
    await until(
      "all is ended",
      () => board.closes.length + record.closes.length === 2 && !socket.connected,
      1000,
    );
    expect([board.closes, record.closes]).toEqual([[4404], [4404]]);
    for (const path of ["", "/record", "/journal", "/scenario", "/export"])
      expect([path, (await owner.get(at(path))).status]).toEqual([path, 403]);
    expect(await cardOf(owner)).toBeUndefined();
    expect((await analyst.join(code, "Again")).status).toBeGreaterThanOrEqual(400);
    expect(await owner.command(workspace, { type: "open-round", kind: "open" })).toMatchObject({
      status: 403,
    });
    const again = analyst.openDocument(workspace, "board");
    await until("the door is shut for good", () => again.closes.length > 0);
    expect(again.closes).toEqual([4404]);
    for (const one of [board, record, again]) one.provider.destroy();
    socket.close();
  });
});
