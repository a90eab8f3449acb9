import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { DocumentName } from "#server/store/store.ts";
import { BoardRoom } from "./board-room.ts";
import { loadBoard } from "./board-hold.ts";
import type { BoardNeeds } from "./board-needs.ts";
import type { Connection } from "./connection.ts";
import type { PresenceRule, Shown } from "./ports.ts";
import { Presence } from "./presence.ts";
import { RecordRoom } from "./record-room.ts";
import type { Room } from "./room.ts";

/** A room with those who are in it. */
export type Open = {
  readonly room: Room;
  readonly presence: Presence;
  readonly connections: Set<Connection>;
};

type Kept = {
  readonly name: DocumentName;
  readonly opening: Promise<Open>;
  open: Open | null;
  /** What a record's readers have to be shown; while it is loaded, it waits. */
  show: (record: Shown) => void;
  expiry: NodeJS.Timeout | null;
};

type Needs = Omit<BoardNeeds, "workspace"> & { readonly rule: (workspace: WorkspaceId) => PresenceRule };

/** All documents that somebody has open. */
export class Rooms {
  readonly #needs: Needs;
  readonly #kept = new Map<string, Kept>();

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Does something in a room, loading it first if need be; it is kept for a while after the last one has left. */
  async within<Value>(name: DocumentName, deed: (open: Open) => Value): Promise<Value> {
    const kept = this.#kept.get(keyOf(name)) ?? this.#load(name);
    if (kept.expiry !== null) clearTimeout(kept.expiry);
    kept.expiry = null;
    const value = deed(await kept.opening);
    this.expire(name);
    return value;
  }

  /** Lets a room go some time after the last one has left it. */
  expire(name: DocumentName): void {
    const kept = this.#kept.get(keyOf(name));
    if (kept === undefined || kept.open === null || kept.open.connections.size > 0) return;
    if (kept.expiry !== null) clearTimeout(kept.expiry);
    kept.expiry = setTimeout(() => this.#free(kept), this.#needs.ports.limits.idleMs).unref();
  }

  /** Shows a record to whoever has it open, or is just opening it. */
  show(workspace: WorkspaceId, record: Shown): void {
    this.#kept.get(keyOf({ workspace, document: "record" }))?.show(record);
  }

  /** The rooms of a workspace that are open. */
  of(workspace: WorkspaceId): readonly Open[] {
    return documents.flatMap((document) => this.#kept.get(keyOf({ workspace, document }))?.open ?? []);
  }

  all(): readonly Open[] {
    return [...this.#kept.values()].flatMap(({ open }) => open ?? []);
  }

  count(): number {
    return this.#kept.size;
  }

  /** Frees the rooms of a workspace; resolves when nothing is under way in them. */
  async shut(workspace: WorkspaceId): Promise<void> {
    const keys = documents.map((document) => keyOf({ workspace, document }));
    const kept = keys.flatMap((key) => this.#kept.get(key) ?? []);
    await Promise.all(kept.map((one) => this.#close(one)));
    for (const key of keys) this.#kept.delete(key);
  }

  /** Resolves when nothing is under way in any room. */
  async close(): Promise<void> {
    const kept = [...this.#kept.values()];
    await Promise.all(kept.map((one) => this.#close(one)));
    this.#kept.clear();
  }

  #load(name: DocumentName): Kept {
    const early: Shown[] = [];
    const kept: Kept = {
      name,
      opening: this.#open(name).then((opened) => {
        kept.open = opened.open;
        kept.show = opened.show;
        early.forEach(opened.show);
        return opened.open;
      }),
      open: null,
      show: (record) => void early.push(record),
      expiry: null,
    };
    this.#kept.set(keyOf(name), kept);
    kept.opening.catch(() => this.#kept.delete(keyOf(name))); // whoever asked is told by the promise itself
    return kept;
  }

  async #open({ workspace, document }: DocumentName) {
    const { ports, rule } = this.#needs;
    const { room, show } =
      document === "board" ? await this.#openBoard(workspace) : await this.#openRecord(workspace);
    const presence = new Presence({
      limits: ports.limits,
      now: ports.now,
      document,
      rule: () => rule(workspace),
      ownerOf: (client) => room.ownerOf(client),
    });
    return { open: { room, presence, connections: new Set<Connection>() }, show };
  }

  async #openBoard(workspace: WorkspaceId) {
    const stored = await loadBoard(this.#needs.ports.store, workspace);
    const room: Room = new BoardRoom(stored, { ...this.#needs, workspace });
    return { room, show: () => undefined };
  }

  async #openRecord(workspace: WorkspaceId) {
    const { ports, now } = this.#needs;
    const { snapshot, tail } = await ports.store.document({ workspace, document: "record" });
    const room = new RecordRoom(snapshot === null ? tail : [snapshot, ...tail], { ports, workspace, now });
    return { room, show: (record: Shown) => room.show(record) };
  }

  #free(kept: Kept): void {
    if (kept.open !== null && (kept.open.connections.size > 0 || !kept.open.room.isIdle()))
      return this.expire(kept.name);
    this.#kept.delete(keyOf(kept.name));
    void this.#close(kept);
  }

  async #close(kept: Kept): Promise<void> {
    if (kept.expiry !== null) clearTimeout(kept.expiry);
    if (kept.open === null) return;
    kept.open.presence.close();
    await kept.open.room.close();
  }
}

const documents = ["board", "record"] as const;

const keyOf = ({ workspace, document }: DocumentName): string => `${workspace}/${document}`;
