import { describe, expect, test } from "vitest";
import type { Store } from "#server/store/store.ts";
import { aCommit, accountId, makeWorkspace, memberId, workspaceId } from "./store-samples.ts";

const [a, b, host] = [accountId("a"), accountId("b"), accountId("host")];
const owner = (workspace: string, member: string) => ({ workspace, member, role: "owner" });

/** What a store promises of accounts and of whom they enter as. */
export function describePeople(store: () => Store): void {
  const make = (workspace: string, account: string, member: string) =>
    makeWorkspace(store(), { workspace, account, member });

  describe("accounts", () => {
    test("one is the host once it entered as the host, and stays it", async () => {
      expect(await store().isHost(a)).toBe(false);
      await store().putAccount(a, false);
      expect(await store().isHost(a)).toBe(false);
      await store().putAccount(a, true);
      await store().putAccount(a, false);
      expect(await store().isHost(a)).toBe(true);
      expect(await store().isHost(b)).toBe(false);
    });

    test("a store is used once somebody entered as the host or a workspace was made", async () => {
      expect(await store().isUsed()).toBe(false);
      await store().putAccount(a, false);
      expect(await store().isUsed()).toBe(false);
      await store().putAccount(a, true);
      expect(await store().isUsed()).toBe(true);
    });

    test("a workspace alone makes a store used", async () => {
      await make("w", "a", "ann");
      expect(await store().isUsed()).toBe(true);
    });

    test("an account enters every workspace as one member, in the order in which it came", async () => {
      await make("w2", "a", "ann2");
      await make("w1", "a", "ann1");
      await make("w3", "b", "bea");
      expect(await store().accessOf(a)).toEqual([owner("w2", "ann2"), owner("w1", "ann1")]);
      expect(await store().accessOf(accountId("__proto__"))).toEqual([]);
      const access = [{ account: a, member: memberId("other") }];
      await store().commit(aCommit({ workspace: workspaceId("w2"), after: 1, access }));
      expect(await store().accessOf(a)).toEqual([
        { workspace: "w2", member: "other", role: null },
        owner("w1", "ann1"),
      ]);
    });

    test("the role is the one that the member has now", async () => {
      await make("w", "a", "ann");
      const members = [{ member: memberId("ann"), name: "Ann", pseudonym: "Analyst A", role: null }];
      await store().commit(aCommit({ after: 1, members }));
      expect(await store().accessOf(a)).toEqual([{ workspace: "w", member: "ann", role: null }]);
    });

    test("whoever entered as the host comes back as every owner that the host is", async () => {
      await make("w1", "host", "h1");
      await make("w2", "host", "h2");
      await make("w3", "b", "bea");
      const access = [{ account: b, member: memberId("guest") }];
      await store().commit(aCommit({ workspace: workspaceId("w2"), after: 1, access }));
      await store().putAccount(a, true);
      await store().putAccount(b, true);
      expect(await store().accessOf(a)).toEqual([owner("w1", "h1"), owner("w2", "h2")]);
      expect(await store().accessOf(b)).toEqual([owner("w1", "h1"), owner("w3", "bea"), owner("w2", "h2")]);
      await make("w4", "host", "h4");
      expect((await store().accessOf(a)).map(({ workspace }) => workspace)).toEqual(["w1", "w2", "w4"]);
      expect((await store().accessOf(host)).map(({ workspace }) => workspace)).toEqual(["w1", "w2", "w4"]);
    });

    test("access is copied, and where the other one is somebody already it becomes the one copied", async () => {
      await make("w1", "a", "ann1");
      await make("w2", "a", "ann2");
      const access = [{ account: b, member: memberId("bea") }];
      await store().commit(aCommit({ workspace: workspaceId("w2"), after: 1, access }));
      await make("w3", "b", "bea3");
      await store().copyAccess(a, b);
      expect(await store().accessOf(b)).toEqual([
        owner("w2", "ann2"),
        owner("w3", "bea3"),
        owner("w1", "ann1"),
      ]);
      expect(await store().accessOf(a)).toEqual([owner("w1", "ann1"), owner("w2", "ann2")]);
    });
  });
}
