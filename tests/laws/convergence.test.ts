import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { checkBoard } from "#lib/documents/check-applied.ts";
import type { FaultyProxy } from "#tests/support/faulty-proxy.ts";
import { chanceFrom, startFaultyProxy } from "#tests/support/faulty-proxy.ts";
import type { Person } from "#tests/support/sync-client.ts";
import { connect, said, until } from "#tests/support/sync-client.ts";
import type { SyncServer } from "#tests/support/sync-server.ts";
import { startSyncServer } from "#tests/support/sync-server.ts";

const HISTORIES = Number(process.env["HISTORIES"] ?? 200);
const SEED = Number(process.env["SEED"]);
const GROUPS = 10;

let server: SyncServer;
beforeAll(async () => {
  server = await startSyncServer({ limits: { messageBurst: 10_000, stepOneBurst: 1000 } });
});
afterAll(() => server.stop());

const names = ["ana", "ben", "cyr", "faye", "olga", "dan"];
const texts = ["text/f1/title", "text/assessment", "text/question/background", "text/activity/f1/c1"];
const items = ["f1", "f2", "d1", "c1"];

type Chance = () => number;
const pick = <Value>(chance: Chance, from: readonly Value[]): Value => from[Math.floor(chance() * from.length)] as Value;

/** One history: who takes part, and which deeds they may do. Some are mostly deletions, some have undo. */
type Plan = { readonly people: number; readonly deeds: number; readonly kind: "mixed" | "delete" | "undo" };

/** Somebody with their undo. */
type Actor = Person & { readonly undo: Y.UndoManager; isAway: boolean };

function write(actor: Actor, chance: Chance): string {
  const { doc } = actor;
  if (chance() < 0.6) {
    const text = doc.getText(pick(chance, texts));
    const words = pick(chance, ["a", "war ", "détente", "🌍", "\n\n- "]);
    doc.transact(() => text.insert(Math.floor(chance() * (text.length + 1)), words.repeat(1 + Math.floor(chance() * 3))), actor.undo);
    return "says";
  }
  if (chance() < 0.7) {
    const item = { kind: "future", order: `a${Math.floor(chance() * 100)}`, colour: Math.floor(chance() * 9) };
    doc.transact(() => doc.getMap("items").set(pick(chance, items), item), actor.undo);
    return "puts";
  }
  doc.transact(() => doc.getMap("impacts").set(`${pick(chance, items)}/a1`, Math.floor(chance() * 7) - 3), actor.undo);
  return "rates";
}

function erase(actor: Actor, chance: Chance): string {
  const { doc } = actor;
  const text = doc.getText(pick(chance, texts));
  const at = Math.floor(chance() * text.length);
  doc.transact(() => {
    text.delete(at, Math.min(text.length - at, 1 + Math.floor(chance() * 8)));
    if (chance() < 0.3) doc.getMap("items").delete(pick(chance, items));
  }, actor.undo);
  return "erases";
}

function deed(actor: Actor, kind: Plan["kind"], chance: Chance): string {
  const lot = chance();
  if (lot < 0.08) {
    if (actor.isAway) actor.provider.connect();
    else actor.provider.disconnect();
    actor.isAway = !actor.isAway;
    return actor.isAway ? "leaves" : "returns";
  }
  if (kind === "undo" && lot < 0.35) {
    if (chance() < 0.6) actor.undo.undo();
    else actor.undo.redo();
    return "undoes";
  }
  if (lot < (kind === "delete" ? 0.9 : 0.4)) return erase(actor, chance);
  return write(actor, chance);
}

function actorOf(person: Person): Actor {
  const roots = [...texts.map((name) => person.doc.getText(name)), person.doc.getMap("items"), person.doc.getMap("impacts")];
  const undo: Y.UndoManager = new Y.UndoManager(roots, { captureTimeout: 0, trackedOrigins: new Set() });
  undo.addTrackedOrigin(undo);
  return Object.assign(person, { undo, isAway: false });
}

const isSettled = ({ provider, saved, sent }: Person) => provider.synced && saved() === sent();

/** Runs one history to its end; gives how often something went wrong on the way, so that a run can be shown not to be vacuous. */
async function history(seed: number): Promise<{ deeds: Record<string, number>; cuts: number; length: number }> {
  const chance = chanceFrom(seed);
  const plan: Plan = { people: 2 + Math.floor(chance() * 5), deeds: 20 + Math.floor(chance() * 41), kind: pick(chance, ["mixed", "mixed", "delete", "undo"]) };
  const workspace = `w${seed}`;
  const proxy: FaultyProxy = await startFaultyProxy(server.port, { chance: chanceFrom(seed + 1), delay: 0.3, cut: 0.02, longestDelayMs: 12 });
  const url = `ws://127.0.0.1:${proxy.port}/sync`;
  const who = names.slice(0, plan.people);
  const actors = who.map((name) => actorOf(connect({ url, who: name, workspace, params: { ack: "1" } })));
  if (plan.kind === "delete") actors[0]?.doc.getText("text/assessment").insert(0, "to be deleted, all of it. ".repeat(20));
  const deeds: Record<string, number> = {};
  for (let step = 0; step < plan.deeds; step += 1) {
    const done = deed(pick(chance, actors), plan.kind, chance);
    deeds[done] = (deeds[done] ?? 0) + 1;
    if (chance() < 0.05) proxy.cutAll();
    if (chance() < 0.5) await new Promise((go) => setTimeout(go, chance() * 6));
  }
  proxy.heal();
  actors.forEach(({ provider }) => provider.connect());
  const first = actors[0] as Actor;
  await until(() => actors.every(isSettled), "everyone is online and everything is saved");
  const all = () => actors.map(({ doc }) => JSON.stringify(said(doc)));
  await until(() => new Set(all()).size === 1, "everyone says the same");
  const stored = await server.stored(workspace);
  const late = connect({ url, who: "otto", workspace });
  await until(() => late.provider.synced, "a newcomer is synced");
  for (const board of [...actors.map(({ doc }) => doc), stored, late.doc]) {
    expect(said(board)).toEqual(said(first.doc));
    expect([board.store.pendingStructs, board.store.pendingDs]).toEqual([null, null]);
  }
  expect(checkBoard(stored)).toEqual({ ok: true, value: null });
  expect(actors.flatMap(({ closed }) => closed)).toEqual([]);
  const outcome = { deeds, cuts: proxy.cuts(), length: Y.encodeStateAsUpdate(stored).length };
  [...actors, late].forEach((person) => person.leave());
  await proxy.close();
  return outcome;
}

test(`whatever the network does, in the end all boards are equal, and the one in the store too (${HISTORIES} histories, seed ${SEED})`, { timeout: 60_000 * Math.ceil(HISTORIES / 200) }, async () => {
  const seeds = Array.from({ length: HISTORIES }, (_, n) => (SEED + n * 7919) % 2 ** 31);
  const outcomes: Awaited<ReturnType<typeof history>>[] = [];
  const run = async (mine: readonly number[]) => {
    for (const seed of mine)
      outcomes.push(await history(seed).catch((cause: unknown) => { throw new Error(`history ${seed}`, { cause }); }));
  };
  await Promise.all(Array.from({ length: GROUPS }, (_, group) => run(seeds.filter((_seed, n) => n % GROUPS === group))));
  const sum = (of: (outcome: (typeof outcomes)[number]) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const done = (what: string) => sum(({ deeds }) => deeds[what] ?? 0);
  expect(outcomes.length).toBe(HISTORIES);
  expect(sum(({ cuts }) => cuts)).toBeGreaterThan(HISTORIES / 2);
  for (const what of ["says", "puts", "rates", "erases", "undoes", "leaves", "returns"]) expect([what, done(what) > 0]).toEqual([what, true]);
  expect(outcomes.filter(({ length }) => length > 100).length).toBeGreaterThan(HISTORIES * 0.9);
  expect(server.logged.filter(({ level }) => level === "error")).toEqual([]);
});
