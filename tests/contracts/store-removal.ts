import { describe, expect, test } from "vitest";
import type { Store } from "#server/store/store.ts";
import {
  aBoardUpdate,
  aCommit,
  accountId,
  anInvite,
  anUpdate,
  digestOf,
  makeWorkspace,
  memberId,
  minute,
  workspaceId,
} from "./store-samples.ts";

const [gone, stays] = [workspaceId("gone"), workspaceId("stays")];
const [a, ann] = [accountId("a"), memberId("ann")];

/** What a store promises of workspaces that are taken out, and of those that somebody has put away. */
export function describeRemoval(store: () => Store): void {
  const furnish = async (workspace: string) => {
    const name = workspaceId(workspace);
    await makeWorkspace(store(), { workspace, account: "a", member: "ann" });
    await store().commit(
      aCommit({
        workspace: name,
        after: 1,
        texts: [{ hash: digestOf(`text of ${workspace}`), salt: "salt", text: "why" }],
        answers: [{ actor: ann, id: "command-1", answer: Uint8Array.of(1) }],
        boardVersion: { seq: 2, bytes: Uint8Array.of(2) },
        due: minute(9),
      }),
    );
    await store().append(name, [aBoardUpdate(anUpdate("a", "1"))]);
    await store().putInvite(anInvite({ code: digestOf(`code of ${workspace}`), workspace: name }));
    await store().putAway(name, ann, true);
  };

  describe("a workspace that is taken out", () => {
    test("leaves nothing behind, and the others alone", async () => {
      await furnish("gone");
      await furnish("stays");
      const before = await store().workspace(stays);
      await store().remove(gone);
      expect(await store().has(gone)).toBe(false);
      expect(await store().workspace(gone)).toBeNull();
      expect(await store().document({ workspace: gone, document: "board" })).toMatchObject({
        tail: [],
        seq: 0,
      });
      expect((await store().clientsOf(gone)).size).toBe(0);
      expect(await store().boardVersion(gone, 2)).toBeNull();
      expect(await store().answer(gone, ann, "command-1")).toBeNull();
      expect(await store().invite(digestOf("code of gone"))).toBeNull();
      expect(await store().isAway(gone, ann)).toBe(false);
      expect((await store().due()).map(({ workspace }) => workspace)).toEqual([stays]);
      expect((await store().accessOf(a)).map(({ workspace }) => workspace)).toEqual([stays]);
      expect(await store().workspace(stays)).toEqual(before);
      expect(await store().isAway(stays, ann)).toBe(true);
      expect((await store().document({ workspace: stays, document: "board" })).seq).toBe(1);
    });

    test("overtakes whoever still decided in it", async () => {
      await furnish("gone");
      await store().remove(gone);
      expect(await store().commit(aCommit({ workspace: gone, after: 2 }))).toBe("overtaken");
      expect(await store().has(gone)).toBe(false);
    });

    test("can be taken out twice, and is no longer reached by a return link", async () => {
      await furnish("gone");
      const code = digestOf("return");
      await store().putReturnLink({
        code,
        expiresAt: minute(60),
        members: [{ workspace: gone, member: ann, madeBy: ann }],
      });
      await store().remove(gone);
      await store().remove(gone);
      await store().takeReturnLink(code, accountId("b"), minute(1));
      expect(await store().accessOf(accountId("b"))).toEqual([]);
    });
  });

  test("a workspace is put away by one member and for that member alone, until it is taken out again", async () => {
    await furnish("stays");
    expect(await store().isAway(stays, ann)).toBe(true);
    expect(await store().isAway(stays, memberId("ben"))).toBe(false);
    await store().putAway(stays, ann, true);
    await store().putAway(stays, ann, false);
    await store().putAway(stays, ann, false);
    expect(await store().isAway(stays, ann)).toBe(false);
  });
}
