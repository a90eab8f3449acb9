import { randomInt, randomUUID } from "node:crypto";
import { isId } from "#lib/kit/id.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, command, until } from "#tests/support/person.ts";

/** What happened while people worked: estimates by their mark, and how long after it was sent each sighting of one was. */
export type Work = {
  readonly given: Map<string, { readonly at: number; readonly by: number }>;
  readonly answered: Map<string, number>;
  readonly sightingsMs: number[];
};

/** Somebody in the room with the record open and a command socket. */
export type Worker = {
  readonly person: Person;
  readonly socket: ReturnType<Person["openSocket"]>;
  readonly record: ReturnType<Person["openDocument"]>;
};

/** Lets people in by an invitation; resolves when each has the record. */
export async function workersIn(
  workspace: string,
  { base, code, count }: { readonly base: () => string; readonly code: string; readonly count: number },
): Promise<readonly Worker[]> {
  const workers = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const person = aPerson(base);
      await person.join(code, `Analyst ${index + 1}`);
      return {
        person,
        socket: person.openSocket(workspace),
        record: person.openDocument(workspace, "record"),
      };
    }),
  );
  const isIn = ({ socket, record }: Worker) => socket.connected && record.provider.synced;
  await until("everyone is in", () => workers.every(isIn), 60_000);
  return workers;
}

/** Notes whenever somebody sees an estimate of somebody else. */
export function watch(workers: readonly Worker[], { given, sightingsMs }: Work): void {
  for (const [reader, { record }] of workers.entries()) {
    const estimates = record.document.getMap<{ readonly said?: string }>("estimates");
    estimates.observe(({ keysChanged }) => {
      for (const key of keysChanged) {
        const seen: { readonly said?: string } | undefined = estimates.get(String(key));
        const sent = given.get(seen?.said ?? "");
        if (sent !== undefined && sent.by !== reader) sightingsMs.push(performance.now() - sent.at);
      }
    });
  }
}

/** Gives one estimate, again and again under the same id until it is answered, as an outbox does. */
export async function estimate(
  { socket }: Worker,
  { given, answered }: Work,
  { by, turn, round }: { readonly by: number; readonly turn: number; readonly round: string },
): Promise<void> {
  const id = randomUUID();
  const said = `${by + 1}:${turn + 1}`;
  const first = randomInt(0, 500_000);
  const body = { id, type: "estimate", round, values: [first, 500_000, 500_000 - first], said };
  given.set(said, { at: performance.now(), by });
  for (;;) {
    const answer = await command(socket, body).catch(() => null); // no answer in time: asked again
    if (answer?.ok === true) return void answered.set(said, answer.seq);
    await waitMs(100);
  }
}

export const waitMs = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.max(0, milliseconds)));

/** The workspace's name as the journal's fold wants it. */
export function asWorkspace(name: string) {
  if (!isId<"Workspace">(name)) throw new Error(`${name} is no workspace`);
  return name;
}
