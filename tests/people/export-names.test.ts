import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import { valueOf } from "#tests/support/person.ts";

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

type Seat = { readonly round: string; readonly label: string; readonly member: string | null };

test("[R5] an export that holds a round with names and one with pseudonyms does not tell whose pseudonym is whose", async () => {
  const { owner, workspace } = await anOwner(server);
  for (let person = 0; person < 3; person += 1)
    await aMember({ owner, workspace }, { base: server.base, role: "analyst" });
  const opened: string[] = [];
  for (const names of ["names", "pseudonyms"]) {
    const opening = { type: "open-round", kind: "open", names };
    const { round } = valueOf(await owner.command<{ round: string }>(workspace, opening));
    opened.push(round);
    valueOf(await owner.command(workspace, { type: "close-round", round }));
  }
  const { body } = await owner.get<{ seats: readonly Seat[] }>(
    `/api/v1/workspaces/${workspace}/export?format=json`,
  );
  const seatsOf = (round?: string) => body.seats.filter((seat) => seat.round === round);
  const pseudonyms = new Set(seatsOf(opened[1]).map(({ label }) => label));
  expect(pseudonyms.size).toBe(4);
  expect(seatsOf(opened[0]).length).toBe(4);
  expect(seatsOf(opened[0]).filter(({ label }) => pseudonyms.has(label))).toEqual([]);
  expect(seatsOf(opened[1]).filter(({ member }) => member !== null && member !== undefined)).toEqual([]);
});
