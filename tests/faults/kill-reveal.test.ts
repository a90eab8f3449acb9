import { randomInt, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isValues } from "#lib/simplex/values.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, until, valueOf } from "#tests/support/person.ts";
import type { ServerProcess } from "#tests/support/server-process.ts";
import { dataFolder, standBy } from "#tests/support/server-process.ts";

const REVEALS = Number(process.env["REVEALS"] ?? 8);
const MOST_MS = 80;
const data = dataFolder();
const owner = aPerson(() => server.base);
const analysts = [1, 2, 3].map(() => aPerson(() => server.base));
let server: ServerProcess;
let next = standBy(data.folder);
let workspace = "";

type Estimate = { readonly values: readonly number[] };
type Round = { readonly stage: string; readonly digests: readonly string[] };
type Record_ = { readonly rounds: Record<string, Round>; readonly estimates: Record<string, Estimate> };
type Entry = { readonly event: { readonly type: string; readonly round?: string } };
type Receipt = { readonly digest: string };

/** A seal as it was asked for, and what is known of it. */
type Sealing = {
  readonly by: Person;
  readonly body: {
    readonly id: string;
    readonly type: "seal";
    readonly round: string;
    readonly values: readonly number[];
  };
  receipt: Receipt | null;
};

beforeAll(async () => {
  await startAgain();
  await owner.enter(server.key);
  const made = await owner.post<{ workspaceId: string }>("/api/v1/workspaces", { template: "china-russia" });
  workspace = made.body.workspaceId;
  const code = await owner.invite(workspace, "analyst");
  for (const [place, person] of analysts.entries()) await person.join(code, `Analyst ${place}`);
}, 60_000);
afterAll(async () => {
  await Promise.all([server.kill(), next.dismiss()]);
  data.remove();
});

test(
  `[S7] [S8] a sealed round killed at ${REVEALS} random moments between seal, lock and reveal is revealed once, with every seal that was answered`,
  async () => {
    const stages = new Set<string>();
    for (let turn = 0; turn < REVEALS; turn += 1) stages.add(await oneReveal(turn % 2 === 0));
    expect(stages.size, "the kills fell at more than one moment").toBeGreaterThan(REVEALS > 20 ? 1 : 0);
  },
  60_000 + REVEALS * 30_000,
);

/** One sealed round whose server dies; by the facilitator's hand or by the clock. Answers with the stage in which it was found. */
async function oneReveal(byHand: boolean): Promise<string> {
  const opening = {
    type: "open-round",
    kind: "sealed",
    ...(byHand ? {} : { minutes: MOST_MS / 2 / 60_000 }),
  };
  const { round } = valueOf(await owner.command<{ round: string }>(workspace, opening));
  const sealings = analysts.map((by): Sealing => ({ by, body: aSeal(round), receipt: null }));
  const reveal = { id: randomUUID(), type: "reveal-round", round };
  const asked = (async () => {
    await Promise.all(sealings.map(seal));
    if (byHand) await owner.command(workspace, reveal);
  })().catch(() => undefined); // it dies under them
  await new Promise((wake) => setTimeout(wake, randomInt(0, MOST_MS)));
  await server.kill("SIGKILL");
  await asked;
  await startAgain();
  const found = (await recordNow()).rounds[round]?.stage ?? "none";
  await Promise.all(sealings.filter(({ receipt }) => receipt === null).map(seal));
  if (byHand) await owner.command(workspace, reveal);
  await until("the reveal", async () => (await recordNow()).rounds[round]?.stage === "revealed", 30_000);
  await expectWhole(round, sealings);
  valueOf(await owner.command(workspace, { type: "close-round", round }));
  return found;
}

async function expectWhole(round: string, sealings: readonly Sealing[]): Promise<void> {
  const { rounds, estimates } = await recordNow();
  const shown = Object.entries(estimates).flatMap(([key, { values }]) =>
    key.startsWith(round) ? [values] : [],
  );
  const answered = sealings.filter(({ receipt }) => receipt !== null);
  for (const { body, receipt } of answered) {
    expect(rounds[round]?.digests).toContain(receipt?.digest);
    expect(shown).toContainEqual(body.values);
  }
  const wanted = sealings.map(({ body }) => body.values);
  for (const values of shown) expect(wanted).toContainEqual(values);
  expect(rounds[round]?.digests.length).toBe(shown.length);
  const events = (await journalOf())
    .filter(({ event }) => event.round === round)
    .map(({ event }) => event.type);
  expect(events).toEqual(["round opened", "round locked", "round revealed"]);
}

async function seal(sealing: Sealing): Promise<void> {
  const answer = await sealing.by.command<Receipt>(workspace, sealing.body).catch(() => null);
  if (answer?.ok === true) sealing.receipt = answer.value;
}

function aSeal(round: string): Sealing["body"] {
  const first = randomInt(1, 500_000);
  const values = [first, 500_000, 500_000 - first];
  if (!isValues(values)) throw new Error("a vector that sums to the whole");
  return { id: randomUUID(), type: "seal", round, values };
}

const recordNow = async () => (await owner.get<Record_>(`/api/v1/workspaces/${workspace}/record`)).body;

async function journalOf(): Promise<readonly Entry[]> {
  type Page = { readonly entries: readonly Entry[]; readonly next: number | null };
  const all: Entry[] = [];
  for (let from: number | null = 1; from !== null;) {
    const { body }: { body: Page } = await owner.get<Page>(
      `/api/v1/workspaces/${workspace}/journal?from=${from}`,
    );
    all.push(...body.entries);
    from = body.next;
  }
  return all;
}

async function startAgain(): Promise<void> {
  server = await next.begin();
  next = standBy(data.folder);
}
