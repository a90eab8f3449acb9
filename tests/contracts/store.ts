import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "#server/store/store.ts";
import { describeCommits } from "./store-commits.ts";
import { describeDocuments } from "./store-documents.ts";
import { describeInvites } from "./store-invites.ts";
import { describePeople } from "./store-people.ts";
import { describeRemoval } from "./store-removal.ts";
import { aBoardUpdate, aCommit, anUpdate, workspaceId } from "./store-samples.ts";
import { describeWorkspaces } from "./store-workspaces.ts";

/** A store to try; `reopen` closes it and opens what it left behind, where something stays behind. */
export type Tried = {
  readonly store: Store;
  readonly reopen?: () => Promise<Store>;
  readonly teardown: () => Promise<void>;
};

/** Everything that the port of a store promises; every adapter passes it. */
export function storeContract(name: string, make: () => Promise<Tried>): void {
  describe(`${name} keeps what a store promises`, () => {
    let tried: Tried;
    beforeEach(async () => {
      tried = await make();
    });
    afterEach(() => tried.teardown());
    const store = () => tried.store;

    describeDocuments(store);
    describeCommits(store);
    describeWorkspaces(store);
    describePeople(store);
    describeInvites(store);
    describeRemoval(store);

    describe("its life", () => {
      test("it answers a ping", async () => {
        await expect(store().ping()).resolves.toBeUndefined();
      });

      test("closing waits for what is pending, and can be asked twice", async () => {
        const pending = [1, 2, 3].map((n) =>
          store().append(workspaceId("w"), [aBoardUpdate(anUpdate("a", `${n}`))]),
        );
        await Promise.all([store().close(), store().close()]);
        expect(await Promise.all(pending)).toEqual([1, 2, 3]);
      });

      test("a closed store refuses everything", async () => {
        await store().close();
        await expect(store().ping()).rejects.toThrow("closed");
        await expect(store().has(workspaceId("w"))).rejects.toThrow("closed");
        await expect(store().commit(aCommit())).rejects.toThrow("closed");
      });
    });
  });
}
