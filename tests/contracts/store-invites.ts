import { describe, expect, test } from "vitest";
import type { Store } from "#server/store/store.ts";
import {
  aCommit,
  accountId,
  anInvite,
  digestOf,
  makeWorkspace,
  memberId,
  minute,
  workspaceId,
} from "./store-samples.ts";

const a = accountId("a");
const code = digestOf("code");

/** What a store promises of invitations and return links. */
export function describeInvites(store: () => Store): void {
  describe("invitations", () => {
    test("one stands as it was made, until it is revoked", async () => {
      expect(await store().invite(code)).toBeNull();
      await store().putInvite(anInvite());
      expect(await store().invite(code)).toEqual({ ...anInvite(), used: 0, isRevoked: false });
      await store().revokeInvite(code);
      await store().revokeInvite(digestOf("none"));
      expect(await store().invite(code)).toEqual({ ...anInvite(), used: 0, isRevoked: true });
      expect(await store().invite(digestOf("none"))).toBeNull();
    });

    test("those of a workspace come in the order in which they were made", async () => {
      const codes = ["3", "1", "2"].map(digestOf);
      await Promise.all(codes.map((each) => store().putInvite(anInvite({ code: each }))));
      await store().putInvite(anInvite({ code: digestOf("v"), workspace: workspaceId("v") }));
      expect((await store().invites(workspaceId("w"))).map((invite) => invite.code)).toEqual(codes);
      expect(await store().invites(workspaceId("x"))).toEqual([]);
    });

    test("a code is made once", async () => {
      await store().putInvite(anInvite());
      await expect(store().putInvite(anInvite({ uses: 99 }))).rejects.toThrow();
      expect(await store().invite(code)).toMatchObject({ uses: 3 });
    });
  });

  describe("return links", () => {
    const link = {
      code,
      expiresAt: minute(10),
      members: [
        { workspace: workspaceId("w"), member: memberId("ann"), madeBy: memberId("fay") },
        { workspace: workspaceId("v"), member: memberId("ann2"), madeBy: memberId("ann2") },
      ],
    };
    const furnish = async () => {
      await makeWorkspace(store(), { workspace: "w", account: "b", member: "ann" });
      await makeWorkspace(store(), { workspace: "v", account: "b", member: "ann2" });
      await store().putReturnLink(link);
    };

    test("one can be looked at until it expires, and until it is taken up", async () => {
      await furnish();
      expect(await store().returnLink(code, minute(9))).toEqual(link);
      expect(await store().returnLink(code, minute(10))).toBeNull();
      expect(await store().returnLink(digestOf("none"), minute(0))).toBeNull();
      await store().takeReturnLink(code, a, minute(9));
      expect(await store().returnLink(code, minute(9))).toBeNull();
    });

    test("one is taken up once, by one", async () => {
      await furnish();
      const race = Array.from({ length: 20 }, (_, n) =>
        store().takeReturnLink(code, accountId(`a${n}`), minute(9)),
      );
      const taken = await Promise.all(race);
      expect(taken.filter((isTaken) => isTaken)).toHaveLength(1);
      expect(await store().accessOf(accountId(`a${taken.indexOf(true)}`))).toEqual([
        { workspace: "w", member: "ann", role: "owner" },
        { workspace: "v", member: "ann2", role: "owner" },
      ]);
      expect(await store().accessOf(accountId(`a${taken.indexOf(false)}`))).toEqual([]);
    });

    test("whoever takes one up becomes the one it was made for", async () => {
      await furnish();
      const access = [{ account: a, member: memberId("guest") }];
      await store().commit(aCommit({ after: 1, access }));
      expect(await store().takeReturnLink(code, a, minute(9))).toBe(true);
      expect((await store().accessOf(a)).map(({ member }) => member)).toEqual(["ann", "ann2"]);
    });

    test("nobody becomes one who has no role any more", async () => {
      await furnish();
      const gone = { member: memberId("ann"), name: "Ann", pseudonym: "Analyst A", role: null };
      const access = [{ account: a, member: memberId("guest") }];
      await store().commit(aCommit({ after: 1, members: [gone], access }));
      expect(await store().takeReturnLink(code, a, minute(9))).toBe(true);
      expect((await store().accessOf(a)).map(({ member }) => member)).toEqual(["guest", "ann2"]);
    });

    test("an expired or unknown one gives nothing", async () => {
      await store().putReturnLink(link);
      expect(await store().takeReturnLink(code, a, minute(10))).toBe(false);
      expect(await store().takeReturnLink(digestOf("none"), a, minute(0))).toBe(false);
      expect(await store().accessOf(a)).toEqual([]);
    });
  });
}
