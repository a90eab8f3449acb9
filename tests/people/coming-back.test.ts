import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problem } from "#lib/wire/problem.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, until, valueOf } from "#tests/support/person.ts";

type Link = { readonly code: string };
type Entered = { readonly workspaces: readonly string[] };
type View = { readonly member: string; readonly role: string };

let server: TestServer;
let owner: Person;
let workspace = "";
const values = [620_000, 250_000, 130_000];
const somebody = () => aPerson(() => server.base);
const aMemberAs = (role: string, name = role) =>
  aMember({ owner, workspace }, { base: server.base, role, name });
const viewOf = async (person: Person) => (await person.get<View>(`/api/v1/workspaces/${workspace}`)).body;
const codeOf = ({ status, body }: { status: number; body: unknown }) => ({
  status,
  code: problem.parse(body).code,
});

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
});
afterAll(() => server.close());

/** A link by which somebody comes in as a member, made by another. */
async function linkFor(member: string, maker = owner): Promise<string> {
  const path = `/api/v1/workspaces/${workspace}/members/${member}/return-link`;
  return (await maker.post<Link>(path)).body.code;
}
const takeUp = (person: Person, code: string, more: object = {}) =>
  person.post<Entered>("/api/v1/return", { code, ...more });

describe("who was removed", () => {
  test("[A4] is let in by no invitation, old or new, until somebody who may give a role gives them one", async () => {
    const code = await owner.invite(workspace, "analyst");
    const ada = somebody();
    await ada.join(code, "Ada");
    const member = await ada.member(workspace);
    valueOf(await owner.command(workspace, { type: "remove-member", member }));
    const fresh = await owner.invite(workspace, "observer");
    for (const again of [code, fresh])
      expect(codeOf(await ada.join(again, "Ada"))).toEqual({ status: 403, code: "removed" });
    expect((await record(owner)).members[member]).toMatchObject({ role: null, removed: true });
    const facilitator = await aMemberAs("facilitator");
    valueOf(await facilitator.command(workspace, { type: "change-role", member, role: "analyst" }));
    expect(await viewOf(ada)).toMatchObject({ member, role: "analyst" });
  });
});

test("[A4] who leaves and comes back, again and again, is one analyst with one estimate", async () => {
  const code = await owner.invite(workspace, "analyst");
  const ada = somebody();
  await ada.join(code, "Ada");
  const member = await ada.member(workspace);
  const round = valueOf(
    await owner.command<{ round: string }>(workspace, { type: "open-round", kind: "open", minutes: 30 }),
  ).round;
  for (let times = 0; times < 3; times += 1) {
    valueOf(await ada.command(workspace, { type: "estimate", round, values }));
    valueOf(await ada.command(workspace, { type: "leave" }));
    expect((await ada.join(code, "Ada")).body).toEqual({ workspaceId: workspace, role: "analyst" });
    expect(await ada.member(workspace)).toBe(member);
  }
  const { estimates } = await record(owner);
  expect(Object.keys(estimates).filter((key) => key.startsWith(round))).toHaveLength(1);
  valueOf(await owner.command(workspace, { type: "close-round", round }));
});

describe("whoever is somebody else already where a return link leads", () => {
  test("is told who they would become and stop being, and stays who they are until they ask for it", async () => {
    const ada = await aMemberAs("analyst", "Ada");
    const ben = await aMemberAs("observer", "Ben");
    const code = await linkFor(await ada.member(workspace));
    const [is, becomes] = [await viewOf(ben), await viewOf(ada)];
    const { status, body } = await takeUp(ben, code);
    const told = problem.parse(body);
    expect([status, told.code]).toEqual([409, "somebody-else"]);
    expect(told.detail).toMatch(/You are Ben \(observer\).*become Ada \(analyst\)/);
    expect(told.facts?.["replaces"]).toEqual([
      {
        workspaceId: workspace,
        is: { member: is.member, name: "Ben", role: "observer" },
        becomes: { member: becomes.member, name: "Ada", role: "analyst" },
      },
    ]);
    expect(await viewOf(ben)).toMatchObject({ member: is.member });
    const board = ben.openDocument(workspace, "board");
    const socket = ben.openSocket(workspace);
    await until("everything is open", () => board.provider.synced && socket.connected);
    expect((await takeUp(ben, code, { replace: true })).status).toBe(200);
    await until("what was open is closed", () => board.closes.length > 0 && !socket.connected, 1000);
    expect(await viewOf(ben)).toMatchObject({ member: becomes.member });
    board.provider.destroy();
    socket.close();
  });

  test("goes on without a question where they are that very member", async () => {
    const ada = await aMemberAs("analyst", "Ada");
    expect((await takeUp(ada, await linkFor(await ada.member(workspace)))).status).toBe(200);
  });
});

async function record(person: Person) {
  type Shown = {
    readonly members: Readonly<Record<string, object>>;
    readonly estimates: Readonly<Record<string, object>>;
  };
  return (await person.get<Shown>(`/api/v1/workspaces/${workspace}/record`)).body;
}
