import { createHash } from "node:crypto";
import * as Y from "yjs";
import type { Entry } from "#lib/journal/entry.ts";
import { genesis } from "#lib/journal/entry.ts";
import type { Instant } from "#lib/kit/instant.ts";
import { instantAt } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Event } from "#lib/session/event.ts";
import type { MemberId, RoundId, SeatId } from "#lib/session/session.ts";
import type { AccountId, NewInvite } from "#server/store/people.ts";
import type { BoardUpdate, Commit, Store } from "#server/store/store.ts";

export const workspaceId = (text: string) => text as WorkspaceId;
export const memberId = (text: string) => text as MemberId;
export const roundId = (text: string) => text as RoundId;
export const seatId = (text: string) => text as SeatId;
export const accountId = (text: string) => text as AccountId;

/** The digest that stands for a text. */
export const digestOf = (text: string): Digest => createHash("sha256").update(text).digest("hex") as Digest;

/** That many minutes after the beginning of these tests. */
export const minute = (minutes: number): Instant => instantAt(Date.UTC(2026, 9, 14, 14) + minutes * 60_000);

/** Some bytes, the same for the same number. */
export const someBytes = (length: number, seed = 1): Uint8Array =>
  Uint8Array.from({ length }, (_, place) => (place * 31 + seed * 17 + (place >> 8)) % 256);

const joined: Event = { type: "member joined", member: memberId("ann"), role: "analyst" };

/** That many entries after a number. */
export const entriesAfter = (after: number, count: number, event: Event = joined): readonly Entry[] =>
  Array.from({ length: count }, (_, place) => ({
    seq: after + place + 1,
    at: minute(after + place),
    actor: memberId("ann"),
    event,
    previous: after + place === 0 ? genesis : digestOf(`entry ${after + place}`),
    hash: digestOf(`entry ${after + place + 1}`),
  }));

/** A commit of one entry after `after`, and of whatever else is said. */
export const aCommit = (said: Partial<Commit> = {}): Commit => ({
  workspace: workspaceId("w"),
  after: 0,
  entries: entriesAfter(said.after ?? 0, 1),
  record: null,
  board: null,
  texts: [],
  erased: [],
  seats: [],
  ballots: [],
  opened: [],
  members: [],
  access: [],
  answers: [],
  boardVersion: null,
  due: null,
  spends: null,
  ...said,
});

/** A workspace in which a member is who an account enters as. */
export const makeWorkspace = (store: Store, said: { workspace: string; account: string; member: string }) =>
  store.commit(
    aCommit({
      workspace: workspaceId(said.workspace),
      members: [{ member: memberId(said.member), name: "Ann", pseudonym: "Analyst A", role: "owner" }],
      access: [{ account: accountId(said.account), member: memberId(said.member) }],
    }),
  );

/** An invitation as it is made. */
export const anInvite = (said: Partial<NewInvite> = {}): NewInvite => ({
  code: digestOf("code"),
  workspace: workspaceId("w"),
  role: "analyst",
  invitedBy: memberId("ann"),
  createdAt: minute(0),
  expiresAt: minute(60),
  uses: 3,
  ...said,
});

/** The update of somebody who writes a text under a key, as a client of that number. */
export function anUpdate(key: string, text: string, client = 7): Uint8Array {
  const document = new Y.Doc();
  document.clientID = client;
  document.getMap("items").set(key, text);
  return Y.encodeStateAsUpdate(document);
}

/** An update of a board by a member. */
export const aBoardUpdate = (bytes: Uint8Array, said: Partial<BoardUpdate> = {}): BoardUpdate => ({
  bytes,
  author: memberId("ann"),
  at: minute(0),
  clients: [],
  ...said,
});

/** The updates of one person who sets a key of a board again and again. */
export function edits(count: number, key = "key", length = 10): readonly Uint8Array[] {
  const document = new Y.Doc();
  document.clientID = 99;
  const updates: Uint8Array[] = [];
  document.on("update", (update: Uint8Array) => updates.push(update));
  for (let edit = 0; edit < count; edit += 1)
    document.getMap("items").set(key, `${edit} `.padEnd(length, "x"));
  return updates;
}

/** What a board holds, as those who load it see it. */
export async function itemsOf(store: Store, workspace: WorkspaceId): Promise<unknown> {
  const { snapshot, tail } = await store.document({ workspace, document: "board" });
  const document = new Y.Doc();
  if (snapshot !== null) Y.applyUpdate(document, snapshot);
  tail.forEach((update) => Y.applyUpdate(document, update));
  return document.getMap("items").toJSON();
}
