import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ask, Deed, Given } from "#server/store/deeds.ts";
import { storeOver } from "#server/store/deeds.ts";
import { documentLog } from "#server/store/embedded/document-log.ts";
import { embeddedDeeds } from "#server/store/embedded/embedded-deeds.ts";
import { groupCommit } from "#server/store/embedded/group-commit.ts";
import { openDatabase } from "#server/store/embedded/open-database.ts";
import { memoryStore } from "#server/store/memory/memory-store.ts";
import type { Commit, Store } from "#server/store/store.ts";
import {
  aBoardUpdate,
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
} from "#tests/contracts/store-samples.ts";

/** The embedded store without its thread, on a database in memory. */
function embeddedHere(): Store {
  const database = openDatabase(":memory:");
  const log = documentLog(database, () => undefined);
  const deeds = embeddedDeeds(database, log, () => undefined);
  const call = async <D extends Deed>(deed: D, ...ask: Ask<D>): Promise<Given<D>> => {
    const [reply] = groupCommit(database, deeds, [{ kind: "deed", number: 1, deed, ask } as never]);
    if (reply?.ok !== true) throw new Error("refused");
    return reply.value as Given<D>;
  };
  return storeOver(call, async () => database.close());
}

const few = (...names: readonly string[]) => fc.constantFrom(...names);
const workspace = few("w", "ww").map(workspaceId);
const account = few("a", "b", "host").map(accountId);
const member = few("ann", "bea").map(memberId);
const round = few("r1", "r2").map(roundId);
const seat = few("s1", "s2", "s3", "s4").map(seatId);
const code = few("c1", "c2").map(digestOf);
const time = fc.integer({ min: 0, max: 6 }).map(minute);
const bytes = fc.integer({ min: 0, max: 300 }).map((length) => someBytes(length));
const update = few("x", "y").map((text) => anUpdate("key", text));
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });
const row = fc.record({
  member,
  name: few("Ann", ""),
  pseudonym: few("A", "B"),
  role: fc.constantFrom("owner", null),
});

const parts = fc.record<Partial<Commit>>(
  {
    workspace,
    record: fc.option(fc.oneof(fc.record({ update }), fc.record({ rebuilt: update, generation: fc.nat(9) }))),
    board: fc.option(update),
    texts: some(code.map((hash) => ({ hash, salt: "s", text: "t" }))),
    erased: some(code),
    seats: some(fc.record({ round, seat, member })),
    ballots: some(fc.record({ round, seat, bytes })),
    opened: some(round),
    members: some(row as fc.Arbitrary<Commit["members"][number]>),
    access: some(fc.record({ account, member })),
    answers: some(fc.record({ actor: member, id: few("1", "2", "3", "4", "5"), answer: bytes })),
    boardVersion: fc.option(fc.record({ seq: fc.nat(3), bytes })),
    due: fc.option(time),
    spends: fc.option(code, { freq: 1 }),
  },
  { requiredKeys: ["workspace"] },
);

/** A deed to try on both stores, which a failure can print. */
type Try = { readonly on: (store: Store) => Promise<unknown> };

const tries = <T>(name: string, said: fc.Arbitrary<T>, on: (store: Store, said: T) => Promise<unknown>) =>
  said.map((known): Try => {
    const printed = { [fc.toStringMethod]: () => `${name} ${fc.stringify(known)}` };
    return { ...printed, on: (store) => on(store, known) };
  });

// Mostly after the last entry, so that most commits have a chance.
const behind = fc.constantFrom(0, 0, 0, 0, 1, -1);
const commit = tries("commit", fc.record({ parts, behind, count: fc.nat(2) }), async (store, said) => {
  const known = (await store.workspace(said.parts.workspace ?? workspaceId("w")))?.entries.length ?? 0;
  const after = Math.max(0, known - said.behind);
  return store.commit(aCommit({ ...said.parts, after, entries: entriesAfter(after, said.count) }));
});

const clients = fc.array(fc.nat(4), { maxLength: 2 });
const uses = fc.integer({ min: 1, max: 3 });
const others: fc.Arbitrary<Try> = fc.oneof(
  tries("append", fc.record({ workspace, author: member, bytes: update, clients }), (store, said) =>
    store.append(said.workspace, [aBoardUpdate(said.bytes, said)]),
  ),
  tries("putAccount", fc.tuple(account, fc.boolean()), (store, said) => store.putAccount(...said)),
  tries("copyAccess", fc.tuple(account, account), (store, said) => store.copyAccess(...said)),
  tries("putInvite", fc.record({ code, workspace, expiresAt: time, uses }), (store, said) =>
    store.putInvite(anInvite(said)),
  ),
  tries("revokeInvite", code, (store, said) => store.revokeInvite(said)),
  tries(
    "putReturnLink",
    fc.record({ code, expiresAt: time, members: some(fc.record({ workspace, member, madeBy: member })) }),
    (store, said) => store.putReturnLink(said),
  ),
  tries("returnLink", fc.tuple(code, time), (store, said) => store.returnLink(...said)),
  tries("takeReturnLink", fc.tuple(code, account, time), (store, said) => store.takeReturnLink(...said)),
);

/** What a deed comes to, a refusal included. */
const told = (deed: Promise<unknown>) => deed.then((value) => ({ value })).catch(() => "refused");

/** Everything that these deeds may have changed. */
const seen = async (store: Store) => ({
  workspaces: await Promise.all(
    ["w", "ww"].map(workspaceId).map(async (each) => ({
      workspace: await store.workspace(each),
      board: await store.document({ workspace: each, document: "board" }),
      record: await store.document({ workspace: each, document: "record" }),
      clients: new Map([...(await store.clientsOf(each))].toSorted(([a], [b]) => a - b)),
      versions: await Promise.all([0, 1, 2, 3].map((seq) => store.boardVersion(each, seq))),
      answers: await Promise.all(
        ["1", "2", "3", "4", "5"].flatMap((id) =>
          ["ann", "bea"].map((actor) => store.answer(each, memberId(actor), id)),
        ),
      ),
      invites: await store.invites(each),
    })),
  ),
  access: await Promise.all(["a", "b", "host"].map((name) => store.accessOf(accountId(name)))),
  hosts: await Promise.all(["a", "b", "host"].map((name) => store.isHost(accountId(name)))),
  isUsed: await store.isUsed(),
  due: (await store.due()).map(({ workspace: name, at }) => `${at} ${name}`).toSorted(),
});

test("whatever is done, the embedded store tells the same as the one in memory", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(commit, commit, others), { minLength: 5, maxLength: 25 }),
      async (deeds) => {
        const [memory, embedded] = [memoryStore(), embeddedHere()];
        for (const deed of deeds) expect(await told(deed.on(embedded))).toEqual(await told(deed.on(memory)));
        expect(await seen(embedded)).toEqual(await seen(memory));
        await embedded.close();
      },
    ),
  );
});
