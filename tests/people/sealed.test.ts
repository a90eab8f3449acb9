import { afterAll, beforeAll, expect, test } from "vitest";
import { command, until, valueOf } from "#tests/support/person.ts";
import { encodingsKnown } from "#tests/support/traces.ts";
import type { Canary, Recorded, RecordedRoom } from "./a-recorded-room.ts";
import { aCanary, aRecordedRoom, readEverything, statesSeenBy } from "./a-recorded-room.ts";

const roles = ["owner", "facilitator", "analyst", "analyst", "analyst", "observer"];
const runners = new Set(["owner", "facilitator"]);
const aDigest = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown;
const aReceipt = { digest: aDigest, nonce: aDigest };

const sealed = [aCanary(), aCanary(), aCanary()];
const replaced = aCanary();
const refused = aCanary();
const dragged = aCanary();
let room: RecordedRoom;
let round = "";

beforeAll(async () => {
  room = await aRecordedRoom(roles);
});
afterAll(() => room.close());

const analysts = () => room.team.filter(({ role }) => role === "analyst");
const foundWhere = (canary: Canary) => room.found(canary).map(([where]) => where);
const marksOf = ({ socket }: Recorded) => socket.notices.filter(({ kind }) => kind === "marks");
const statement = ({ values, said, rationale }: Canary) => ({ type: "seal", round, values, said, rationale });

async function byOwner<Value>(body: Readonly<Record<string, unknown>>): Promise<Value> {
  const owner = room.team[0];
  if (owner === undefined) throw new Error("nobody is here");
  return valueOf(await command<Value>(owner.socket, body));
}
const open = async (kind: string) => (await byOwner<{ round: string }>({ type: "open-round", kind })).round;

test("in an open round presence shows what people drag, to everyone", async () => {
  const { team } = room;
  round = await open("open");
  for (const { record } of team)
    record.awareness.setLocalState({ screen: "forecast", point: dragged.values });
  const pointsSeenBy = (seen: Recorded) =>
    statesSeenBy(seen).filter(({ point }) => point !== undefined).length;
  await until("all points are seen by all", () =>
    team.every((seen) => pointsSeenBy(seen) === team.length - 1),
  );
  expect(foundWhere(dragged)).toEqual(roles);
  await byOwner({ type: "close-round", round });
});

test("[S1] before the reveal no byte of a ballot reaches anyone, the log or the disk, in any of its encodings", async () => {
  round = await open("sealed");
  const [first, second] = analysts();
  valueOf(await command(first?.socket ?? never(), statement(replaced)));
  for (const [index, analyst] of analysts().entries()) {
    const body = statement(sealed[index] ?? never());
    const isByHttp = analyst === second;
    const answer = await (isByHttp
      ? analyst.person.command(room.workspace, body)
      : command(analyst.socket, body));
    expect(valueOf(answer)).toEqual(aReceipt);
    dragInSecret(analyst, sealed[index] ?? never());
  }
  expect(await triedInVain()).toBe(0);
  await until("all have heard the marks", () =>
    room.team.every((one) => marksOf(one).some((marks) => "sealed" in marks && marks.sealed === 3)),
  );
  expect(await readEverything(room)).toBeGreaterThan(15);
  expect(encodingsKnown()).toBeGreaterThan(24);
  for (const canary of [...sealed, replaced, refused]) expect(room.found(canary)).toEqual([]);
});

test("[S1] while ballots are sealed presence says who is there and nothing else", () => {
  for (const seen of room.team) {
    const states = statesSeenBy(seen);
    expect(states.length).toBeGreaterThanOrEqual(roles.length - 1);
    expect(states.filter((state) => Object.keys(state).join() !== "member")).toEqual([]);
  }
});

test("marks tell analysts and observers how many have sealed, and those who run the session who has", () => {
  const count = { kind: "marks", round, sealed: 3, expected: 3 };
  const members = analysts().map(({ member }) => ({ member, sealed: true }));
  for (const one of room.team.filter(({ role }) => !runners.has(role))) {
    expect(marksOf(one).at(-1)).toEqual(count);
    expect(marksOf(one).some((marks) => "members" in marks)).toBe(false);
  }
  for (const one of room.team.filter(({ role }) => runners.has(role)))
    expect(marksOf(one).at(-1)).toEqual({ ...count, members: expect.arrayContaining(members) as unknown });
});

test("the record of a running sealed round tells nothing of its ballots, not even how many", async () => {
  const { rounds, estimates } = await record();
  expect(rounds[round]).toMatchObject({ expected: null, digests: [] });
  expect(Object.keys(estimates).filter((key) => key.startsWith(round))).toEqual([]);
});

test("after the reveal every ballot is there for everyone within a second, and what was replaced is nowhere", async () => {
  await byOwner({ type: "reveal-round", round });
  const shown = ({ record: live }: Recorded) =>
    [...live.document.getMap("estimates").keys()].filter((key) => key.startsWith(round)).length;
  await until("everyone sees all estimates", () => room.team.every((one) => shown(one) === 3), 1000);
  await readEverything(room);
  for (const canary of sealed) {
    expect(foundWhere(canary)).toEqual([...roles, "disk"]);
    const heard = room.found(canary).filter(([where]) => where !== "disk");
    for (const [, encodings] of heard)
      expect(encodings).toEqual(expect.arrayContaining(["utf-8", "figures", "any of lib0"]));
  }
  for (const canary of [replaced, refused]) expect(room.found(canary)).toEqual([]);
});

async function record() {
  type Shown = {
    readonly rounds: Readonly<Record<string, object>>;
    readonly estimates: Readonly<Record<string, object>>;
  };
  const reader = room.team[0]?.person ?? never();
  return (await reader.get<Shown>(`/api/v1/workspaces/${room.workspace}/record`)).body;
}

/** What a client of its own making might put into presence. */
function dragInSecret({ record: live, board }: Recorded, canary: Canary): void {
  live.awareness.setLocalState({ screen: canary.text, point: canary.values });
  board.awareness.setLocalState({ item: canary.text, cursor: canary.values[0] });
}

/** Gives commands that carry a ballot and have to be refused, so that what they are refused with can be searched; how many were not. */
async function triedInVain(): Promise<number> {
  const { values, rationale } = refused;
  const [a = 0, b = 0, c = 0] = values;
  const tries = [
    { type: "estimate", round, values, rationale },
    { type: "seal", round, values: [a, b, c + 1], rationale },
    { type: "seal", round, values: [a, b + c], rationale },
    { type: "seal", round, values, said: rationale },
    { type: "seal", round: "nowhere", values, rationale },
  ];
  let accepted = 0;
  for (const { socket, person } of room.team.slice(-3))
    for (const body of tries) {
      if ((await command(socket, body)).ok) accepted += 1;
      if ((await person.command(room.workspace, body)).ok === true) accepted += 1; // else a refusal or problem details
    }
  return accepted;
}

function never(): never {
  throw new Error("somebody is missing");
}
