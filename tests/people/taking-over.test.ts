import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { command, until, valueOf } from "#tests/support/person.ts";

const minutes = (count: number) => count * 60_000;
let server: TestServer;
let owner: Person;
let ada: Person;
let workspace = "";

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
  ada = await aMember({ owner, workspace }, { base: server.base, role: "analyst" });
});
afterAll(() => server.close());

/** Somebody in the room as a browser is: with a line for commands, and reading the record. */
async function inTheRoom(person: Person) {
  const socket = person.openSocket(workspace);
  const record = person.openDocument(workspace, "record");
  await until("they are in the room", () => socket.connected && record.provider.synced);
  return {
    socket,
    /** The line for commands goes first, and the document some moments later. */
    leaves: () => {
      socket.close();
      record.provider.destroy();
    },
  };
}

test("[A3] the server counts five minutes from the going of the last who runs the session, and nobody's reload begins them anew", async () => {
  const theirs = await inTheRoom(owner);
  const { round } = valueOf(
    await command<{ round: string }>(theirs.socket, { type: "open-round", kind: "sealed" }),
  );
  server.forward(minutes(60));
  const first = await inTheRoom(ada);
  const ask = (line: typeof first) => command(line.socket, { type: "take-over" });
  expect(await ask(first)).toMatchObject({ ok: false, error: { code: "runner-is-here", facts: {} } });

  theirs.leaves();
  const left = await until("the owner has gone", async () => {
    const answer = await ask(first);
    return answer.ok ? null : answer.error.facts["seconds"];
  });
  expect(left).toBeGreaterThan(290);
  expect(left).toBeLessThanOrEqual(300);

  server.forward(minutes(4));
  first.leaves();
  const again = await inTheRoom(ada);
  const answer = await ask(again);
  const seconds = answer.ok ? 0 : Number(answer.error.facts["seconds"]);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);

  server.forward(minutes(1));
  valueOf(await ask(again));
  valueOf(await command(again.socket, { type: "lock-round", round }));
  again.leaves();
});
