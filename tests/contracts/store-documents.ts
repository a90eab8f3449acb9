import { describe, expect, test } from "vitest";
import type { Store } from "#server/store/store.ts";
import {
  aBoardUpdate,
  aCommit,
  anUpdate,
  edits,
  entriesAfter,
  itemsOf,
  memberId,
  workspaceId,
} from "./store-samples.ts";

const w = workspaceId("w");
const board = { workspace: w, document: "board" } as const;
const record = { workspace: w, document: "record" } as const;

/** What a store promises of documents. */
export function describeDocuments(store: () => Store): void {
  describe("documents", () => {
    test("one that was never written is empty", async () => {
      expect(await store().document(board)).toEqual({ snapshot: null, tail: [], seq: 0 });
      expect(await store().clientsOf(w)).toEqual(new Map());
      expect(await store().boardVersion(w, 1)).toBeNull();
    });

    test("updates come back as they were, in their order", async () => {
      const updates = ["one", "two", "three"].map((text) => anUpdate("a", text));
      expect(
        await store().append(
          w,
          updates.slice(0, 1).map((bytes) => aBoardUpdate(bytes)),
        ),
      ).toBe(1);
      expect(
        await store().append(
          w,
          updates.slice(1).map((bytes) => aBoardUpdate(bytes)),
        ),
      ).toBe(3);
      expect(await store().document(board)).toEqual({ snapshot: null, tail: updates, seq: 3 });
    });

    test("nothing to append changes nothing", async () => {
      expect(await store().append(w, [])).toBe(0);
      await store().append(w, [aBoardUpdate(anUpdate("a", "x"))]);
      expect(await store().append(w, [])).toBe(1);
    });

    test("an update of a megabyte, cut out of a larger buffer, comes back whole", async () => {
      const update = anUpdate("a", "x".repeat(1_048_576));
      const buffer = new Uint8Array(update.length + 200).fill(9);
      buffer.set(update, 100);
      await store().append(w, [aBoardUpdate(buffer.subarray(100, 100 + update.length))]);
      buffer.fill(0);
      expect(await itemsOf(store(), w)).toEqual({ a: "x".repeat(1_048_576) });
    });

    test("a hundred appends at once keep their order", async () => {
      const updates = edits(100);
      const seqs = await Promise.all(updates.map((bytes) => store().append(w, [aBoardUpdate(bytes)])));
      expect(seqs).toEqual(updates.map((_, place) => place + 1));
      expect((await store().document(board)).tail).toEqual(updates);
    });

    test("a read that follows an append sees it", async () => {
      for (const [place, bytes] of edits(20).entries()) {
        await store().append(w, [aBoardUpdate(bytes)]);
        expect((await store().document(board)).seq).toBe(place + 1);
      }
    });

    test("a thousand updates and more are the same content when they are loaded", async () => {
      const updates = edits(1100);
      await Promise.all(updates.map((bytes) => store().append(w, [aBoardUpdate(bytes)])));
      expect(await itemsOf(store(), w)).toEqual({ key: "1099 xxxxx" });
      expect((await store().document(board)).seq).toBe(1100);
    });

    test("client ids belong to whom they were last given", async () => {
      const bytes = anUpdate("a", "x");
      await store().append(w, [aBoardUpdate(bytes, { clients: [1, 2 ** 32 - 1] })]);
      await store().append(w, [aBoardUpdate(bytes, { author: memberId("bea"), clients: [2] })]);
      const clients = [
        [1, "ann"],
        [2, "bea"],
        [2 ** 32 - 1, "ann"],
      ];
      expect([...(await store().clientsOf(w))].toSorted(([a], [b]) => a - b)).toEqual(clients);
      expect(await store().clientsOf(workspaceId("v"))).toEqual(new Map());
    });

    test("board and record of a workspace, and those of others, are apart", async () => {
      await store().append(workspaceId("ab"), [aBoardUpdate(anUpdate("a", "ab"))]);
      await store().append(workspaceId("abc"), [aBoardUpdate(anUpdate("a", "abc"))]);
      await store().append(workspaceId("AB"), [aBoardUpdate(anUpdate("a", "AB"))]);
      expect(await itemsOf(store(), workspaceId("ab"))).toEqual({ a: "ab" });
      expect(await itemsOf(store(), workspaceId("abc"))).toEqual({ a: "abc" });
      expect(await itemsOf(store(), workspaceId("a"))).toEqual({});
      expect((await store().document({ workspace: workspaceId("ab"), document: "record" })).seq).toBe(0);
    });

    test("a commit adds its update to the record, and the first content to the board", async () => {
      const [first, second] = edits(2);
      await store().commit(
        aCommit({ board: anUpdate("a", "x"), record: { update: first ?? new Uint8Array() } }),
      );
      await store().commit(aCommit({ after: 1, record: { update: second ?? new Uint8Array() } }));
      expect(await store().document(record)).toEqual({ snapshot: null, tail: [first, second], seq: 2 });
      expect(await itemsOf(store(), w)).toEqual({ a: "x" });
    });

    test("a record under a new generation takes the place of everything before it", async () => {
      const rebuilt = anUpdate("b", "anew");
      const later = anUpdate("b", "later");
      await store().commit(aCommit({ record: { update: anUpdate("a", "x") } }));
      expect((await store().workspace(w))?.generation).toBe(1);
      await store().commit(aCommit({ after: 1, record: { rebuilt, generation: 2 } }));
      expect(await store().document(record)).toEqual({ snapshot: rebuilt, tail: [], seq: 2 });
      await store().commit(aCommit({ after: 2, entries: entriesAfter(2, 2), record: { update: later } }));
      expect(await store().document(record)).toEqual({ snapshot: rebuilt, tail: [later], seq: 3 });
      expect((await store().workspace(w))?.generation).toBe(2);
    });

    test("board versions are kept by the number of their entry", async () => {
      const [first, second] = [anUpdate("a", "1"), anUpdate("a", "2")];
      await store().commit(aCommit({ boardVersion: { seq: 1, bytes: first } }));
      await store().commit(aCommit({ after: 1, boardVersion: { seq: 2, bytes: second } }));
      expect(await store().boardVersion(w, 1)).toEqual(first);
      expect(await store().boardVersion(w, 2)).toEqual(second);
      expect(await store().boardVersion(w, 3)).toBeNull();
    });
  });
}
