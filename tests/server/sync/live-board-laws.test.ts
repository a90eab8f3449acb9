import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { checkBoard } from "#lib/documents/check-applied.ts";
import { checkUpdate } from "#lib/documents/check-update.ts";
import type { Ownership } from "#lib/documents/check-update.ts";
import type { LiveBoard } from "#server/sync/live-board.ts";
import { openLiveBoard } from "#server/sync/live-board.ts";
import { mergeInGroups } from "#server/sync/stored-parts.ts";
import { said } from "#tests/support/sync-client.ts";

/** What one of three authors does, and how the bytes of it are broken on the way, if they are. */
const anyStep = fc.record({
  who: fc.nat(2),
  root: fc.constantFrom("text/assessment", "text/f1/title", "items", "impacts", "settings", "junk"),
  at: fc.nat(30),
  say: fc.string({ maxLength: 6 }),
  kind: fc.nat(5),
  isWhole: fc.boolean(),
  flip: fc.option(fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean() })),
});
type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

const future = { kind: "future", order: "a0", colour: 1 };

function act(author: Y.Doc, step: Step): void {
  if (step.root.startsWith("text")) write(author.getText(step.root), step);
  else if (step.kind === 0) author.getMap(step.root).delete("f1");
  else author.getMap(step.root).set(step.root === "impacts" ? "f1/a1" : "f1", valueOf(step));
}

function write(text: Y.Text, { kind, at, say }: Step): void {
  if (kind === 0) text.delete(0, Math.min(at, text.length));
  else text.insert(Math.min(at, text.length), say);
}

const valueOf = ({ root, kind, at }: Step) => (root === "items" && kind > 1 ? future : at - 15);

function updateBy(author: Y.Doc, step: Step): Uint8Array {
  const before = Y.encodeStateVector(author);
  author.transact(() => act(author, step));
  const update = Y.encodeStateAsUpdate(author, step.isWhole ? undefined : before);
  if (step.flip === null) return update;
  const at = step.flip.at % update.length;
  update[at] = step.flip.byte;
  return step.flip.cut ? update.slice(0, at) : update;
}

/** What an update brought; null when it was not accepted. */
function offer(board: LiveBoard, update: Uint8Array): Uint8Array | null {
  const ownership = (): Ownership => "new";
  const sighted = checkUpdate(update, { known: board.known(), ownership, newClients: 100 });
  if (!sighted.ok || sighted.value.hasGap) return null;
  const accepted = board.accept(update, sighted.value);
  return accepted.ok ? (accepted.value ?? Uint8Array.of(0, 0)) : null;
}

function boardOf(...updates: readonly Uint8Array[]): Y.Doc {
  const board = new Y.Doc();
  updates.forEach((update) => Y.applyUpdate(board, update));
  return board;
}

test(
  "whatever bytes a board is offered, it stays a board, and what it gave makes the same board elsewhere",
  {
    timeout: 60_000,
  },
  () => {
    const seen = { accepted: 0, refused: 0 };
    const law = fc.property(fc.array(anyStep, { minLength: 5, maxLength: 40 }), (steps) => {
      let broken = 0;
      const board = openLiveBoard([], (count) => (broken += count));
      const authors = [new Y.Doc(), new Y.Doc(), new Y.Doc({ gc: false })];
      const outcomes = steps.map((step) => {
        const outcome = offer(board, updateBy(authors[step.who] ?? new Y.Doc(), step));
        if (outcome === null) authors[step.who] = boardOf(board.all()); // as a client does that was refused
        return outcome;
      });
      const given = outcomes.filter((outcome) => outcome !== null);
      seen.accepted += given.length;
      seen.refused += outcomes.length - given.length;
      const whole = boardOf(board.all());
      expect(checkBoard(whole)).toEqual({ ok: true, value: null });
      expect([whole.store.pendingStructs, whole.store.pendingDs, broken]).toEqual([null, null, 0]);
      expect(said(boardOf(...given))).toEqual(said(whole));
      expect(said(boardOf(...mergeInGroups(given)))).toEqual(said(whole));
      expect(Y.encodeStateVector(boardOf(...given))).toEqual(board.vector());
    });
    fc.assert(law);
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(100);
  },
);
