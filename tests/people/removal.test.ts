import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import { ackedWriter } from "#tests/support/acked-writer.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, until, valueOf } from "#tests/support/person.ts";
import type { RawSocket } from "#tests/support/raw-socket.ts";
import { rawSocket } from "#tests/support/raw-socket.ts";

let server: TestServer;
let owner: Person;
let workspace = "";
const aMemberAs = (role: string) => aMember({ owner, workspace }, { base: server.base, role });
const headersOf = (person: Person) => ({ cookie: person.cookie, origin: server.base });
const socketOf = (person: Person, path: string) => rawSocket(server.base, path, headersOf(person));

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
});
afterAll(() => server.close());

/** Somebody with everything open: both documents and their commands. */
async function somebodyInTheRoom(role: string) {
  const person = await aMemberAs(role);
  const board = person.openDocument(workspace, "board");
  const record = person.openDocument(workspace, "record");
  const socket = person.openSocket(workspace);
  await until(
    "everything is open",
    () => board.provider.synced && record.provider.synced && socket.connected,
  );
  return { person, member: await person.member(workspace), board, record, socket };
}

describe("who is removed", () => {
  test("hears so, loses documents (4403) and commands within a second, and finds every door closed", async () => {
    const { person, member, board, record, socket } = await somebodyInTheRoom("analyst");
    valueOf(await owner.command(workspace, { type: "remove-member", member }));
    await until(
      "all is ended",
      () => board.closes.length + record.closes.length === 2 && !socket.connected,
      1000,
    );
    expect([board.closes, record.closes]).toEqual([[4403], [4403]]);
    expect(socket.notices).toEqual([{ kind: "access", role: null, why: "removed" }]);
    expect(board.provider.shouldConnect, "a provider takes it as final").toBe(false);
    for (const path of ["", "/record", "/journal", "/scenario", "/export"]) {
      const { status, body } = await person.get(`/api/v1/workspaces/${workspace}${path}`);
      expect([path, status, body.code]).toEqual([path, 403, "not-a-member"]);
    }
    expect(await person.command(workspace, { type: "leave" })).toMatchObject({ status: 403 });
    expect((await person.get<{ workspaces: unknown[] }>("/api/v1/workspaces")).body.workspaces).toEqual([]);
    expect(await socketOf(person, `/sync/${workspace}/board`).closed).toBe(4403);
    const again = person.openSocket(workspace);
    const why = await new Promise<Error>((done) => again.on("connect_error", done));
    expect(why.message).toBe("not-allowed");
    for (const one of [again, socket]) one.close();
  });

  test("leaves by oneself just as completely", async () => {
    const { person, board, socket } = await somebodyInTheRoom("observer");
    valueOf(await person.command(workspace, { type: "leave" }));
    await until("all is ended", () => board.closes.length > 0 && !socket.connected, 1000);
    expect(board.closes).toEqual([4403]);
    expect((await person.get(`/api/v1/workspaces/${workspace}/record`)).status).toBe(403);
    socket.close();
  });

  test("cannot have written anything after it", async () => {
    const { person, member, board } = await somebodyInTheRoom("analyst");
    const writer = ackedWriter({ base: server.base, workspace, cookie: person.cookie });
    await writer.ready;
    writer.write("text/assessment", "before");
    await until("the first word is durable", () => writer.acknowledged().includes("before"));
    valueOf(await owner.command(workspace, { type: "remove-member", member }));
    writer.write("text/assessment", "after");
    board.document.getText("text/assessment").insert(0, "after ");
    await writer.ended;
    const reader = owner.openDocument(workspace, "board");
    await until("the board is there", () => reader.provider.synced);
    expect(reader.document.getText("text/assessment").toString()).toBe("before ");
    reader.provider.destroy();
  });
});

describe("who gets another role", () => {
  test("is told, loses the documents, and comes back at the new level", async () => {
    const { person, member, board, record, socket } = await somebodyInTheRoom("analyst");
    valueOf(await owner.command(workspace, { type: "change-role", member, role: "observer" }));
    await until("the documents are closed", () => board.closes.length + record.closes.length === 2, 1000);
    await until("a notice", () => socket.notices.length > 0, 1000);
    expect(socket.notices).toEqual([{ kind: "access", role: "observer", why: "changed" }]);
    expect(socket.connected, "commands are asked for their right one by one").toBe(true);
    const again = person.openDocument(workspace, "board");
    await until("the board is back", () => again.provider.synced);
    again.document.getText("text/assessment").insert(0, "As an observer ");
    await until("the door is shut", () => again.closes.length > 0);
    expect(again.closes).toEqual([4403]);
    valueOf(await owner.command(workspace, { type: "change-role", member, role: "analyst" }));
    const writer = ackedWriter({ base: server.base, workspace, cookie: person.cookie });
    await writer.ready;
    writer.write("text/question/background", "as-an-analyst");
    await until("it is durable", () => writer.acknowledged().length > 0);
    writer.close();
    socket.close();
  });
});

describe("an address", () => {
  test.each([
    "/sync/",
    "/sync/x",
    "/sync/x/",
    "/sync/x/ballot",
    "/sync/x/board/more",
    "/sync/..%2f..%2fetc%2fpasswd/board",
    "/sync/%78/board",
    "/sync/__proto__/board",
    `/sync/${"x".repeat(41)}/board`,
  ])("outside the grammar is refused before the upgrade: %s", async (path) => {
    expect(await socketOf(owner, path).status).toBe(400);
  });

  test("of no workspace is closed with 4404", async () => {
    expect(await socketOf(owner, "/sync/nowhere/board").closed).toBe(4404);
  });

  test("of another's workspace is closed with 4403", async () => {
    const stranger = aPerson(() => server.base);
    await stranger.join(await owner.invite(workspace, "analyst"), "Ben");
    const made = await owner.post<{ workspaceId: string }>("/api/v1/workspaces", { template: "blank-two" });
    expect(await socketOf(stranger, `/sync/${made.body.workspaceId}/record`).closed).toBe(4403);
  });

  test("without a session is refused with 401", async () => {
    expect(await rawSocket(server.base, `/sync/${workspace}/board`, {}).status).toBe(401);
  });

  test("under another version of the contract is closed with 4426", async () => {
    expect(await socketOf(owner, `/sync/${workspace}/board?v=2`).closed).toBe(4426);
  });
});

describe("a frame that is none", () => {
  const refused: readonly (readonly [string, Uint8Array | string])[] = [
    ["text", "hello"],
    ["nothing", new Uint8Array()],
    ["a type that is none", Uint8Array.of(77)],
    ["half a message", Uint8Array.of(0, 2, 9, 1)],
    ["an update that is none", Uint8Array.of(0, 2, 2, 255, 255)],
    ["something after the message", Uint8Array.of(0, 0, 1, 0, 7)],
    ["millions of structs in seven bytes", Uint8Array.of(0, 2, 5, 0x80, 0x80, 0x80, 0x80, 0x01)],
    ["a number without end", new Uint8Array(40).fill(0xff)],
  ];

  test.each(refused)("is answered with 4400: %s", async (_, bytes) => {
    const socket = await opened(socketOf(owner, `/sync/${workspace}/board?v=1`));
    socket.send(bytes);
    expect(await socket.closed).toBe(4400);
  });

  test("ends nobody else's connection, nor the server", async () => {
    const witness = owner.openDocument(workspace, "board");
    await until("the board is there", () => witness.provider.synced);
    const socket = await opened(socketOf(owner, `/sync/${workspace}/record`));
    socket.send(new Uint8Array(40).fill(0xff));
    expect(await socket.closed).toBe(4400);
    expect(witness.provider.wsconnected).toBe(true);
    expect(witness.closes).toEqual([]);
    witness.provider.destroy();
  });
});

async function opened(socket: RawSocket): Promise<RawSocket> {
  expect(await socket.status).toBe(101);
  return socket;
}
