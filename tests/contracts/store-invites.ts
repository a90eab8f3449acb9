import { describe, expect, test } from "vitest";
import type { Store } from "#server/store/store.ts";
import {
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
        { workspace: workspaceId("w"), member: memberId("ann") },
        { workspace: workspaceId("v"), member: memberId("ann2") },
      ],
    };

    test("one is taken up once, by one", async () => {
      await makeWorkspace(store(), { workspace: "w", account: "b", member: "ann" });
      await store().putReturnLink(link);
      const race = Array.from({ length: 20 }, (_, n) =>
        store().takeReturnLink(code, accountId(`a${n}`), minute(9)),
      );
      const taken = await Promise.all(race);
      expect(taken.filter((isTaken) => isTaken)).toHaveLength(1);
      expect(await store().accessOf(accountId(`a${taken.indexOf(true)}`))).toEqual([
        { workspace: "w", member: "ann", role: "owner" },
        { workspace: "v", member: "ann2", role: null },
      ]);
      expect(await store().accessOf(accountId(`a${taken.indexOf(false)}`))).toEqual([]);
    });

    test("whoever takes one up becomes the one it was made for", async () => {
      await makeWorkspace(store(), { workspace: "w", account: "a", member: "guest" });
      await store().putReturnLink(link);
      expect(await store().takeReturnLink(code, a, minute(9))).toBe(true);
      expect((await store().accessOf(a)).map(({ member }) => member)).toEqual(["ann", "ann2"]);
    });

    test("an expired or unknown one gives nothing", async () => {
      await store().putReturnLink(link);
      expect(await store().takeReturnLink(code, a, minute(10))).toBe(false);
      expect(await store().takeReturnLink(digestOf("none"), a, minute(0))).toBe(false);
      expect(await store().accessOf(a)).toEqual([]);
    });
  });
}
