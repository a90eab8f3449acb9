import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { valueOf } from "#tests/support/person.ts";

let server: TestServer;
let owner: Person;
let workspace = "";
const aMemberAs = (role: string) => aMember({ owner, workspace }, { base: server.base, role });
const at = (path = "") => `/api/v1/workspaces/${workspace}${path}`;
type Self = { readonly member: string; readonly name: string };
type Shown = { readonly members: Readonly<Record<string, { readonly name: string }>> };
const nameIn = async (reader: Person, member: string) =>
  (await reader.get<Shown>(at("/record"))).body.members[member]?.name;

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
});
afterAll(() => server.close());

test("everybody, an observer as well, corrects their own name, and the others read it", async () => {
  for (const role of ["analyst", "observer"]) {
    const person = await aMemberAs(role);
    expect((await person.ask("PUT", at("/me"), { body: { name: `  Ilse ${role} ` } })).status).toBe(204);
    const self = (await person.get<Self>(at())).body;
    expect(self.name).toBe(`Ilse ${role}`);
    expect(await nameIn(owner, self.member)).toBe(`Ilse ${role}`);
  }
});

test("a name that nobody could read is refused, and the old one stays", async () => {
  const before = (await owner.get<Self>(at())).body.name;
  for (const name of ["", "   ", "x".repeat(81), "a\u202eb"])
    expect((await owner.ask("PUT", at("/me"), { body: { name } })).status).toBe(422);
  expect((await owner.get<Self>(at())).body.name).toBe(before);
});

test("who is no member any more has no name to correct", async () => {
  const person = await aMemberAs("analyst");
  valueOf(await person.command(workspace, { type: "leave" }));
  expect((await person.ask("PUT", at("/me"), { body: { name: "Ilse" } })).status).toBe(403);
});
