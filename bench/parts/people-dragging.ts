import { randomInt } from "node:crypto";
import WebSocket from "ws";
import { toValues } from "#lib/simplex/values.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, valueOf } from "#tests/support/person.ts";
import { entry, presence } from "#tests/support/sync-presence.ts";

const PACE_MS = 1000 / 12;
const AT_A_TIME = 10;

type Room = {
  readonly base: string;
  readonly code: string;
  readonly workspace: string;
  readonly round: string;
};

/** Lets analysts in who each give an estimate and then drag it in circles, twelve points a second; what they receive they do not read. Returns their end. */
export async function peopleDragging(count: number, room: Room): Promise<() => void> {
  const ends: (() => void)[] = [];
  for (let from = 0; from < count; from += AT_A_TIME) {
    const some = Array.from({ length: Math.min(AT_A_TIME, count - from) }, (_, index) => from + index + 1);
    ends.push(...(await Promise.all(some.map((number) => dragging(number, room)))));
  }
  return () => ends.forEach((end) => end());
}

async function dragging(number: number, { base, code, workspace, round }: Room): Promise<() => void> {
  const person = aPerson(() => base);
  await person.join(code, `Analyst ${number}`);
  const centre = [randomInt(20, 60), randomInt(20, 60), randomInt(20, 60)] as const;
  valueOf(await person.command(workspace, { type: "estimate", round, values: toValues(centre) }));
  const socket = await openRecord(person, { base, workspace });
  const client = randomInt(1, 2 ** 31);
  let turn = randomInt(0, 60);
  const timer = setInterval(() => {
    turn += 1;
    const [x, y] = [15 * Math.cos(turn / 10), 15 * Math.sin(turn / 10)];
    const point = toValues([centre[0] + x, centre[1] + y, centre[2]]);
    const parts = presence(entry(client, turn, { screen: "forecast", point }));
    socket.send(Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.of(part) : part))));
  }, PACE_MS);
  return () => {
    clearInterval(timer);
    socket.terminate();
  };
}

type Where = { readonly base: string; readonly workspace: string };

async function openRecord(person: Person, { base, workspace }: Where): Promise<WebSocket> {
  const headers = { cookie: person.cookie, origin: base };
  const socket = new WebSocket(`${base.replace("http", "ws")}/sync/${workspace}/record?v=1`, { headers });
  socket.on("error", (error) => console.error(error.message));
  await new Promise((open) => socket.once("open", open));
  return socket;
}
