import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { checkBoard } from "#lib/documents/check-applied.ts";
import { memoryStore } from "#server/store/memory/memory-store.ts";
import type { Store } from "#server/store/store.ts";
import { chanceFrom, startFaultyProxy } from "#tests/support/faulty-proxy.ts";
import type { Person } from "#tests/support/sync-client.ts";
import { connect, said, until } from "#tests/support/sync-client.ts";
import type { SyncServer } from "#tests/support/sync-server.ts";
import { startSyncServer } from "#tests/support/sync-server.ts";

const HISTORIES = Number(process.env["HISTORIES"] ?? 200);
const SEED = Number(process.env["SEED"]);
const GROUPS = 20;

type Chance = () => number;
const pick = <Value>(chance: Chance, from: readonly Value[]): Value =>
  from[Math.floor(chance() * from.length)] as Value;
const below = (chance: Chance, most: number): number => Math.floor(chance() * most);
const soon = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** A store that now and then takes nothing. */
function flakyStore(chance: Chance): Store {
  const store = memoryStore();
  return {
    ...store,
    append: (...what) =>
      chance() < 0.004 ? Promise.reject(new Error("the disk is full")) : store.append(...what),
  };
}

let server: SyncServer;
beforeAll(async () => {
  const limits = { messageBurst: 10_000, stepOneBurst: 1_000 };
  server = await startSyncServer({ limits, store: flakyStore(chanceFrom(SEED)) });
});
afterAll(() => server.stop());

const names = ["ana", "ben", "cyr", "dan", "faye", "olga"];
const texts = ["text/f1/title", "text/assessment", "text/question/background", "text/activity/f1/c1"];
const items = ["f1", "f2", "d1", "c1"];
/** Nobody ever erases here: everything that was written must stand here in the end, exactly once. */
const diary = "text/question/resolution";

/** One history: who takes part, and what they are given to. */
type Plan = { readonly people: number; readonly deeds: number; readonly kind: "mixed" | "delete" | "undo" };

/** Somebody with their undo. */
type Actor = Person & { readonly undo: Y.UndoManager; readonly name: string; readonly noted: string[] };

function actorOf(person: Person, name: string): Actor {
  const { doc } = person;
  const roots = [...texts.map((text) => doc.getText(text)), doc.getMap("items"), doc.getMap("impacts")];
  const undo = new Y.UndoManager(roots, { captureTimeout: 0, trackedOrigins: new Set(["deed"]) });
  return { ...person, undo, name, noted: [] };
}

const deeds = {
  says({ doc }, chance) {
    const text = doc.getText(pick(chance, texts));
    const words = pick(chance, ["a", "war ", "détente", "🌍", "\n\n- "]).repeat(1 + below(chance, 3));
    doc.transact(() => text.insert(below(chance, text.length + 1), words), "deed");
  },
  notes({ doc, name, noted }) {
    noted.push(`<${name}${noted.length}>`);
    doc.getText(diary).insert(0, noted.at(-1) ?? "");
  },
  puts({ doc }, chance) {
    const item = { kind: "future", order: `a${below(chance, 100)}`, colour: below(chance, 9) };
    doc.transact(() => doc.getMap("items").set(pick(chance, items), item), "deed");
  },
  rates({ doc }, chance) {
    doc.transact(() => doc.getMap("impacts").set(`${pick(chance, items)}/a1`, below(chance, 7) - 3), "deed");
  },
  erases({ doc }, chance) {
    const text = doc.getText(pick(chance, texts));
    const at = below(chance, text.length);
    doc.transact(() => {
      text.delete(at, Math.min(text.length - at, 1 + below(chance, 8)));
      if (chance() < 0.3) doc.getMap("items").delete(pick(chance, items));
    }, "deed");
  },
  undoes({ undo }, chance) {
    if (chance() < 0.6) undo.undo();
    else undo.redo();
  },
  leaves: ({ provider }) => provider.disconnect(),
  returns: ({ provider }) => provider.connect(),
} satisfies Record<string, (actor: Actor, chance: Chance) => void>;
type Deed = keyof typeof deeds;

const often: Readonly<Record<Plan["kind"], readonly Deed[]>> = {
  mixed: ["says", "says", "notes", "puts", "rates", "erases", "leaves", "returns", "returns"],
  delete: [
    "erases",
    "erases",
    "erases",
    "erases",
    "erases",
    "erases",
    "notes",
    "leaves",
    "returns",
    "returns",
  ],
  undo: ["says", "puts", "erases", "notes", "undoes", "undoes", "undoes", "leaves", "returns", "returns"],
};

type Outcome = { readonly done: readonly Deed[]; readonly cuts: number; readonly length: number };

/** Runs one history to its end and checks it; gives what happened, so that a run can be shown not to have been vacuous. */
async function history(seed: number): Promise<Outcome> {
  const chance = chanceFrom(seed);
  const plan: Plan = {
    people: 2 + below(chance, 5),
    deeds: 20 + below(chance, 41),
    kind: pick(chance, ["mixed", "mixed", "delete", "undo"]),
  };
  const proxy = await startFaultyProxy(server.port, {
    chance: chanceFrom(seed + 1),
    delay: 0.3,
    cut: 0.02,
    longestDelayMs: 12,
  });
  const asking = { url: `ws://127.0.0.1:${proxy.port}/sync`, workspace: `w${seed}`, params: { ack: "1" } };
  const actors = names.slice(0, plan.people).map((who) => actorOf(connect({ ...asking, who }), who));
  if (plan.kind === "delete")
    actors[0]?.doc.getText("text/assessment").insert(0, "to be deleted, all of it. ".repeat(20));
  const done: Deed[] = [];
  for (let step = 0; step < plan.deeds; step += 1) {
    const what = pick(chance, often[plan.kind]);
    deeds[what](pick(chance, actors), chance);
    done.push(what);
    if (chance() < 0.05) proxy.cutAll();
    if (chance() < 0.5) await soon(chance() * 6);
  }
  proxy.heal();
  actors.forEach(({ provider }) => provider.connect());
  await until(
    () => actors.every(({ provider, saved, sent }) => provider.synced && saved() === sent()),
    "everything is saved",
  );
  await until(
    () => new Set(actors.map(({ doc }) => JSON.stringify(said(doc)))).size === 1,
    "all say the same",
  );
  const newcomer = connect({ ...asking, who: "otto" });
  await until(() => newcomer.provider.synced, "a newcomer is synced");
  const stored = await server.stored(asking.workspace);
  for (const board of [stored, newcomer.doc, ...actors.map(({ doc }) => doc)]) {
    expect(said(board)).toEqual(said(stored));
    expect([board.store.pendingStructs, board.store.pendingDs]).toEqual([null, null]);
  }
  const notes = stored.getText(diary).toString().match(/<\w+>/g) ?? [];
  expect(notes.toSorted()).toEqual(actors.flatMap(({ noted }) => noted).toSorted());
  expect(checkBoard(stored)).toEqual({ ok: true, value: null });
  expect(actors.flatMap(({ closed }) => closed)).toEqual([]);
  [...actors, newcomer].forEach((person) => person.leave());
  await proxy.close();
  return { done, cuts: proxy.cuts(), length: Y.encodeStateAsUpdate(stored).length };
}

test(
  `whatever the network and the disk do, in the end all boards are equal and nothing saved is lost: ${HISTORIES} histories from seed ${SEED}`,
  { timeout: 120_000 * Math.ceil(HISTORIES / 200) },
  async () => {
    const left = Array.from({ length: HISTORIES }, (_, n) => (SEED + n * 7919) % 2 ** 31);
    const outcomes: Outcome[] = [];
    const run = async () => {
      for (let seed = left.pop(); seed !== undefined; seed = left.pop()) {
        const which = seed;
        outcomes.push(
          await history(which).catch((cause: unknown) =>
            Promise.reject(new Error(`history ${which}`, { cause })),
          ),
        );
        if (outcomes.length % 25 === 0) await server.restart();
      }
    };
    await Promise.all(Array.from({ length: GROUPS }, run));
    const happened = (what: Deed) =>
      outcomes.flatMap(({ done }) => done).filter((deed) => deed === what).length;
    expect(outcomes.length).toBe(HISTORIES);
    expect(Object.keys(deeds).filter((what) => happened(what as Deed) < HISTORIES / 4)).toEqual([]);
    expect(outcomes.reduce((sum, { cuts }) => sum + cuts, 0)).toBeGreaterThan(HISTORIES);
    expect(outcomes.filter(({ length }) => length > 100).length).toBeGreaterThan(HISTORIES * 0.9);
    expect(new Set(server.logged.map(({ message }) => message))).toEqual(
      new Set(["the store failed; a board is read-only"]),
    );
  },
);
