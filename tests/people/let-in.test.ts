import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sealDigest } from "#lib/session/seal.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, command, until, valueOf } from "#tests/support/person.ts";

type Link = { readonly code: string };
type Receipt = { readonly digest: string; readonly nonce: string };
type View = {
  readonly member: string;
  readonly role: string;
  readonly seats: Readonly<Record<string, string>>;
  readonly sealed: object | null;
};

let server: TestServer;
let owner: Person;
let workspace = "";
const values = [620_000, 250_000, 130_000];
const somebody = () => aPerson(() => server.base);
const aMemberAs = (role: string, name = role) =>
  aMember({ owner, workspace }, { base: server.base, role, name });
const viewOf = async (person: Person) => (await person.get<View>(`/api/v1/workspaces/${workspace}`)).body;

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
const takeUp = (person: Person, code: string) => person.post("/api/v1/return", { code });

async function sealedRound(): Promise<string> {
  return valueOf(
    await owner.command<{ round: string }>(workspace, { type: "open-round", kind: "sealed", minutes: 30 }),
  ).round;
}
const reveal = async (round: string) =>
  valueOf(await owner.command(workspace, { type: "reveal-round", round }));

describe("who is let in as somebody else's member", () => {
  test("[S1] [S2] learns no nonce of what they sealed, however they ask: not by looking, not by asking again, not after the lock", async () => {
    const facilitator = await aMemberAs("facilitator");
    const ada = await aMemberAs("analyst", "Ada");
    const round = await sealedRound();
    const seal = { id: "a-guessed-id", type: "seal", round, values };
    const receipt = valueOf(await ada.command<Receipt>(workspace, seal));
    expect(valueOf(await ada.command(workspace, seal)), "the one who sealed is answered alike").toEqual(
      receipt,
    );
    const thief = somebody();
    const { member } = await viewOf(ada);
    expect((await takeUp(thief, await linkFor(member, facilitator))).status).toBe(200);
    const seen: unknown[] = [await viewOf(thief)];
    const socket = thief.openSocket(workspace);
    await until("the socket is open", () => socket.connected);
    seen.push(await record(thief), socket.notices);
    expect((await viewOf(thief)).sealed).toEqual({ round, digest: receipt.digest });
    valueOf(await owner.command(workspace, { type: "lock-round", round }));
    seen.push(await viewOf(thief), await record(thief), await thief.command(workspace, seal));
    seen.push(await command(socket, seal));
    expect(JSON.stringify(seen)).not.toContain(receipt.nonce);
    socket.close();
    await reveal(round);
  });

  test("[S2] who asks again by the same id from another browser seals anew, under a nonce of its own", async () => {
    const ada = await aMemberAs("analyst", "Ada");
    const round = await sealedRound();
    const seal = { id: "a-guessed-id", type: "seal", round, values };
    const first = valueOf(await ada.command<Receipt>(workspace, seal));
    const elsewhere = somebody();
    await takeUp(elsewhere, (await ada.post<Link>("/api/v1/return-link")).body.code);
    const second = valueOf(await elsewhere.command<Receipt>(workspace, seal));
    expect(second.nonce).not.toBe(first.nonce);
    expect(second.digest).not.toBe(first.digest);
    await reveal(round);
  });

  test("[S1] does not learn from a receipt of their own whether there was a rationale", async () => {
    const ada = await aMemberAs("analyst", "Ada");
    const round = await sealedRound();
    const seal = { type: "seal", round, values };
    valueOf(await ada.command(workspace, { ...seal, rationale: "Because." }));
    const kept = valueOf(await ada.command<Receipt>(workspace, seal));
    const thief = somebody();
    const { member, seats } = await viewOf(ada);
    await takeUp(thief, await linkFor(member));
    const own = valueOf(await thief.command<Receipt>(workspace, seal));
    const bare = { workspace, round, seat: seats[round], values, said: null, rationaleHash: null } as never;
    expect(await sealDigest(own.nonce, bare)).toBe(own.digest);
    expect(await sealDigest(kept.nonce, bare), "[E3] for who sealed it the rationale stays").not.toBe(
      kept.digest,
    );
    await reveal(round);
  });

  test("[N3] does not come unnoticed: the member's other browsers are told, and by whose link", async () => {
    const facilitator = await aMemberAs("facilitator");
    const ada = await aMemberAs("analyst", "Ada");
    const socket = ada.openSocket(workspace);
    await until("the socket is open", () => socket.connected);
    await takeUp(somebody(), await linkFor(await ada.member(workspace), facilitator));
    const by = await facilitator.member(workspace);
    await until("a notice", () => socket.notices.length > 0, 1000);
    expect(socket.notices).toEqual([{ kind: "access", role: "analyst", why: "let-in", by }]);
    expect(socket.connected).toBe(true);
    socket.close();
  });
});

const record = async (person: Person) => (await person.get(`/api/v1/workspaces/${workspace}/record`)).body;
