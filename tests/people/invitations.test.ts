import { afterAll, beforeAll, expect, test } from "vitest";
import { mayGive } from "#lib/session/may.ts";
import { roles } from "#lib/session/session.ts";
import { problem } from "#lib/wire/problem.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, valueOf } from "#tests/support/person.ts";

type Link = { readonly code: string };

const givenByLink = ["facilitator", "analyst", "observer"] as const;
let server: TestServer;
let owner: Person;
let workspace = "";
const somebody = () => aPerson(() => server.base);
const invites = () => `/api/v1/workspaces/${workspace}/invites`;
const aMemberAs = (role: string, name = role) =>
  aMember({ owner, workspace }, { base: server.base, role, name });
const codeOf = ({ status, body }: { status: number; body: unknown }) => ({
  status,
  code: problem.parse(body).code,
});

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
});
afterAll(() => server.close());

test.each(roles.flatMap((by) => givenByLink.map((role) => [by, role] as const)))(
  "[A2] an invitation that %s makes, to be %s, comes about only if they may give that role",
  async (by, role) => {
    const inviter = by === "owner" ? owner : await aMemberAs(by);
    const { status } = await inviter.post(invites(), { role });
    expect(status).toBe(mayGive(by).includes(role) ? 201 : 403);
  },
);

test("[A2] whoever is removed takes the links they made with them: their invitations and the ways back in that they gave let nobody in", async () => {
  const facilitator = await aMemberAs("facilitator");
  const ada = await aMemberAs("analyst", "Ada");
  const invitation = await facilitator.invite(workspace, "analyst");
  const way = await linkFor(facilitator, await ada.member(workspace));
  const own = (await facilitator.post<Link>("/api/v1/return-link")).body.code;
  const member = await facilitator.member(workspace);
  valueOf(await owner.command(workspace, { type: "remove-member", member }));
  const visitor = somebody();
  expect(codeOf(await visitor.join(invitation, "Eve"))).toEqual({ status: 410, code: "invite-revoked" });
  expect(codeOf(await visitor.post("/api/v1/invites/look", { code: invitation }))).toMatchObject({
    status: 410,
  });
  for (const code of [way, own])
    expect(codeOf(await visitor.post("/api/v1/return", { code }))).toEqual({
      status: 404,
      code: "no-such-link",
    });
  type Listed = { invites: readonly { invitedBy: string; isRevoked: boolean }[] };
  const { body } = await owner.get<Listed>(`/api/v1/workspaces/${workspace}/invites`);
  expect(body.invites.filter(({ invitedBy }) => invitedBy === "facilitator").at(-1)?.isRevoked).toBe(true);
  expect(visitor.cookie).toBe("");
});

test("[A2] whoever was made an analyst invites nobody any more, also by the links they made before", async () => {
  const facilitator = await aMemberAs("facilitator");
  const invitation = await facilitator.invite(workspace, "observer");
  const member = await facilitator.member(workspace);
  valueOf(await owner.command(workspace, { type: "change-role", member, role: "analyst" }));
  expect(codeOf(await somebody().join(invitation, "Eve"))).toEqual({ status: 410, code: "invite-revoked" });
  valueOf(await owner.command(workspace, { type: "change-role", member, role: "facilitator" }));
  expect((await somebody().join(invitation, "Eve")).status).toBe(200);
});

/** A link by which somebody comes in as a member, made by another. */
async function linkFor(maker: Person, member: string): Promise<string> {
  const path = `/api/v1/workspaces/${workspace}/members/${member}/return-link`;
  return (await maker.post<Link>(path)).body.code;
}

test("an invitation leads a member to where they are after it has been used up, and nobody else", async () => {
  const code = await owner.invite(workspace, "analyst", 1);
  const ada = somebody();
  await ada.join(code, "Ada");
  const { status, body } = await ada.post<{ workspaceId: string }>("/api/v1/invites/look", { code });
  expect([status, body.workspaceId]).toEqual([200, workspace]);
  expect(codeOf(await somebody().post("/api/v1/invites/look", { code }))).toEqual({
    status: 410,
    code: "invite-used-up",
  });
});
