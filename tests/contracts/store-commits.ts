import { describe, expect, test } from "vitest";
import type { Commit, Store } from "#server/store/store.ts";
import {
  aCommit,
  accountId,
  anInvite,
  anUpdate,
  digestOf,
  entriesAfter,
  memberId,
  minute,
  roundId,
  seatId,
  someBytes,
  workspaceId,
} from "./store-samples.ts";

const w = workspaceId("w");
const code = digestOf("code");

/** A commit that has something of everything. */
const everything = (said: Partial<Commit>): Commit =>
  aCommit({
    record: { update: anUpdate("r", "x") },
    board: anUpdate("b", "x"),
    texts: [{ hash: digestOf("t"), salt: "s", text: "t" }],
    seats: [{ round: roundId("r"), seat: seatId("s"), member: memberId("bea") }],
    ballots: [{ round: roundId("r"), seat: seatId("s"), bytes: someBytes(10) }],
    members: [{ member: memberId("bea"), name: "Bea", pseudonym: "Analyst B", role: "analyst" }],
    access: [{ account: accountId("b"), member: memberId("bea") }],
    answers: [{ actor: memberId("bea"), id: "c", answer: someBytes(3) }],
    boardVersion: { seq: 2, bytes: someBytes(5) },
    due: minute(9),
    ...said,
  });

/** Everything that can be asked of a workspace. */
const seen = async (store: Store) => ({
  workspace: await store.workspace(w),
  board: await store.document({ workspace: w, document: "board" }),
  record: await store.document({ workspace: w, document: "record" }),
  version: await store.boardVersion(w, 2),
  answer: await store.answer(w, memberId("bea"), "c"),
  access: await store.accessOf(accountId("b")),
  due: await store.due(),
  invites: await store.invites(w),
});

/** What a store promises of commits. */
export function describeCommits(store: () => Store): void {
  describe("commits", () => {
    test("one that was overtaken leaves nothing", async () => {
      await store().putInvite(anInvite());
      await store().commit(aCommit());
      const before = await seen(store());
      expect(await store().commit(everything({ after: 0, spends: code }))).toBe("overtaken");
      expect(await store().commit(everything({ after: 2, spends: code }))).toBe("overtaken");
      expect(await store().commit(everything({ after: 0, entries: [] }))).toBe("overtaken");
      expect(await seen(store())).toEqual(before);
      expect(await store().commit(everything({ after: 1, spends: code }))).toBe("committed");
    });

    test("of many at once after the same entry exactly one is taken", async () => {
      await store().commit(aCommit());
      const race = Array.from({ length: 20 }, () => store().commit(aCommit({ after: 1 })));
      const told = await Promise.all(race);
      expect(told.toSorted()).toEqual(["committed", ...Array.from({ length: 19 }, () => "overtaken")]);
      expect((await store().workspace(w))?.entries).toHaveLength(2);
    });

    test("those sent in a row, each after the one before, are all taken, and none after one that was refused", async () => {
      const row = Array.from({ length: 30 }, (_, after) => store().commit(aCommit({ after })));
      expect(new Set(await Promise.all(row))).toEqual(new Set(["committed"]));
      const broken = [aCommit({ after: 30, spends: code }), aCommit({ after: 31 }), aCommit({ after: 32 })];
      const told = await Promise.all(broken.map((commit) => store().commit(commit)));
      expect(told).toEqual(["invite-spent", "overtaken", "overtaken"]);
      expect(await store().entries(w, 31, 10)).toEqual([]);
    });

    test("one that contradicts itself rejects, leaves nothing, and harms none beside it", async () => {
      const seats = [1, 2].map(() => ({ round: roundId("r"), seat: seatId("s"), member: memberId("bea") }));
      await store().commit(aCommit());
      const before = await seen(store());
      const other = workspaceId("other");
      const [good, gap, twice, next] = await Promise.allSettled([
        store().commit(aCommit({ workspace: other })),
        store().commit(everything({ after: 1, entries: entriesAfter(2, 1) })),
        store().commit(everything({ after: 1, seats })),
        store().commit(aCommit({ workspace: other, after: 1 })),
      ]);
      expect([good.status, gap.status, twice.status, next.status]).toEqual([
        "fulfilled",
        "rejected",
        "rejected",
        "fulfilled",
      ]);
      expect(await seen(store())).toEqual(before);
      expect(await store().entries(other, 1, 10)).toHaveLength(2);
    });

    test("one without entries is taken as long as nothing newer is there", async () => {
      await store().commit(aCommit());
      const ballots = [{ round: roundId("r"), seat: seatId("s"), bytes: someBytes(4) }];
      expect(await store().commit(aCommit({ after: 1, entries: [], ballots }))).toBe("committed");
      expect((await store().workspace(w))?.ballots).toEqual(ballots);
      expect((await store().workspace(w))?.entries).toHaveLength(1);
    });

    test("one that answers a command a second time is overtaken by the first", async () => {
      const answers = [{ actor: memberId("ann"), id: "c", answer: someBytes(3) }];
      const again = [{ actor: memberId("ann"), id: "c", answer: someBytes(3, 2) }];
      await store().commit(aCommit({ answers }));
      expect(await store().commit(aCommit({ after: 1, entries: [], answers: again }))).toBe("overtaken");
      expect(await store().answer(w, memberId("ann"), "c")).toEqual(someBytes(3));
    });
  });

  describe("joining by an invitation", () => {
    test("fifty who take up an invitation for one at once make exactly one member", async () => {
      await store().putInvite(anInvite({ uses: 1 }));
      const race = Array.from({ length: 50 }, () => store().commit(aCommit({ spends: code })));
      const told = await Promise.all(race);
      expect(told.filter((answer) => answer === "committed")).toHaveLength(1);
      expect(await store().invite(code)).toMatchObject({ uses: 1, used: 1 });
      expect(await store().commit(aCommit({ after: 1, spends: code }))).toBe("invite-spent");
      expect((await store().workspace(w))?.entries).toHaveLength(1);
    });

    test("an invitation for three lets three join in a row", async () => {
      await store().putInvite(anInvite({ uses: 3 }));
      const told = await Promise.all(
        [0, 1, 2, 3].map((after) => store().commit(aCommit({ after, spends: code }))),
      );
      expect(told).toEqual(["committed", "committed", "committed", "invite-spent"]);
    });

    test("it counts until the instant at which it expires", async () => {
      await store().putInvite(anInvite({ expiresAt: minute(1) }));
      expect(await store().commit(aCommit({ spends: code }))).toBe("committed");
      expect(await store().commit(aCommit({ after: 1, spends: code }))).toBe("invite-spent");
    });

    test("a revoked, unknown or foreign one is spent, and leaves nothing", async () => {
      await store().putInvite(anInvite());
      await store().revokeInvite(code);
      await store().putInvite(anInvite({ code: digestOf("elsewhere"), workspace: workspaceId("v") }));
      expect(await store().commit(everything({ spends: code }))).toBe("invite-spent");
      expect(await store().commit(everything({ spends: digestOf("no") }))).toBe("invite-spent");
      expect(await store().commit(everything({ spends: digestOf("elsewhere") }))).toBe("invite-spent");
      expect(await store().has(w)).toBe(false);
      expect(await store().accessOf(accountId("b"))).toEqual([]);
      expect(await store().invite(digestOf("elsewhere"))).toMatchObject({ used: 0 });
    });
  });
}
