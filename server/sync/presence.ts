import type { MemberId } from "#lib/session/session.ts";
import type { Instant } from "#lib/kit/instant.ts";
import { millisecondsOf } from "#lib/kit/instant.ts";
import type { CloseReason } from "#lib/wire/close.ts";
import type { Connection } from "./connection.ts";
import { presenceEntry } from "./frames.ts";
import type { SyncLimits } from "./limits.ts";
import type { PresenceRule } from "./ports.ts";
import type { PresenceEntry } from "./presence-entries.ts";
import { fieldsShown, inFrames, readEntries, readState, render } from "./presence-entries.ts";

/** How a connection stands in a room's presence: under which client id, and what it showed last; null when it left. */
type Standing = {
  readonly client: number;
  /** The clock that its owner gave it last. */
  readonly clock: number;
  readonly state: object | null;
  rendered: string;
};

type Needs = {
  readonly limits: SyncLimits;
  readonly now: () => Instant;
  readonly document: "board" | "record";
  readonly rule: () => PresenceRule;
  /** Whose a client id is by what was written under it. */
  readonly ownerOf: (client: number) => MemberId | undefined;
};

const GONE = "null";

// Clients count from 0; from here on a clock is one of ours, which comes back because the stock provider repeats what it hears.
const OURS = 1_000_000_000;

// More client ids than any room has seen people.
const MOST_IDS = 20_000;

/**
 * Who is in a room and what they look at (README, rule 8). Each connection speaks for one client id, its own; what it repeats of
 * others is skipped unread. Changes are collected and sent once per tick. Outward, states bear clocks of our own which only ever
 * grow, so that somebody who comes back is seen at once; they are never sent to their owner.
 */
export class Presence {
  readonly #needs: Needs;
  readonly #present = new Map<Connection, Standing | null>();
  /** Which client ids were ever taken here, and by whom. */
  readonly #owners = new Map<number, MemberId>();
  readonly #due = new Map<number, { readonly owner: Connection; readonly state: string }>();
  readonly #newcomers = new Set<Connection>();
  #clock = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  join(connection: Connection): void {
    this.#present.set(connection, null);
    this.welcome(connection);
  }

  leave(connection: Connection): void {
    const standing = this.#present.get(connection);
    this.#present.delete(connection);
    this.#newcomers.delete(connection);
    if (!standing) return;
    this.#due.set(standing.client, { owner: connection, state: GONE });
    this.#tickSoon();
  }

  /** Takes a presence message; gives the reason to end the connection if it is none. */
  hear(connection: Connection, states: Uint8Array): CloseReason | null {
    const entries = readEntries(states);
    if (!entries.ok) return "malformed";
    const own = this.#ownOf(connection, entries.value);
    if (own === null) return null;
    if (own.state.length > this.#needs.limits.stateBytes) return "too-large";
    return this.#stand(connection, own);
  }

  /** Somebody wants to know of everyone; they do at the next tick. */
  welcome(connection: Connection): void {
    this.#newcomers.add(connection);
    this.#tickSoon();
  }

  /** Everyone is shown anew, as clients forget whom they have not heard of for 30 s; also after the rule has changed. */
  renew(): void {
    for (const [connection, standing] of this.#present) {
      if (standing === null || standing.state === null) continue;
      standing.rendered = this.#render(connection, standing.state);
      this.#due.set(standing.client, { owner: connection, state: standing.rendered });
    }
    if (this.#due.size > 0) this.#tickSoon();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** The connection's own entry, if there is a newer one. */
  #ownOf(connection: Connection, entries: readonly PresenceEntry[]): PresenceEntry | null {
    const standing = this.#present.get(connection);
    if (!standing) return this.#firstOf(connection, entries);
    const own = entries.filter(({ client }) => client === standing.client);
    // Somebody who leaves says so under the clock of what they showed last.
    const isNews = ({ clock, state }: PresenceEntry) =>
      clock > standing.clock || (clock === standing.clock && readState(state) === null);
    return own.find(isNews) ?? null;
  }

  /** The first entry that comes alone and is nobody else's says which client id the connection has. */
  #firstOf({ holder }: Connection, [first, ...more]: readonly PresenceEntry[]): PresenceEntry | null {
    if (first === undefined || more.length > 0 || first.clock >= OURS) return null;
    const owner = this.#owners.get(first.client) ?? this.#needs.ownerOf(first.client);
    const isFree = owner === undefined && this.#owners.size < MOST_IDS;
    return isFree || owner === holder.member ? first : null;
  }

  /** Whose ids are not here any more is known no longer; what was written under an id still says whose it is. */
  #forgetTheAbsent(): void {
    const present = new Set([...this.#present.values()].map((standing) => standing?.client));
    for (const client of this.#owners.keys()) if (!present.has(client)) this.#owners.delete(client);
  }

  #stand(connection: Connection, { client, clock, state: bytes }: PresenceEntry): CloseReason | null {
    const state = readState(bytes);
    if (state === undefined) return "malformed";
    this.#put(connection, { client, clock, state, rendered: this.#render(connection, state) });
    return null;
  }

  #put(connection: Connection, standing: Standing): void {
    const { client, rendered } = standing;
    const before = this.#present.get(connection);
    this.#owners.set(client, connection.holder.member);
    this.#present.set(connection, standing);
    if (this.#owners.size >= MOST_IDS) this.#forgetTheAbsent();
    if (!before) {
      this.#takeOver(connection, client);
      this.welcome(connection);
    }
    if (before?.rendered !== rendered) this.#due.set(client, { owner: connection, state: rendered });
    this.#tickSoon();
  }

  /** The same person is back before the socket that was cut was given up: it speaks for nobody any more. */
  #takeOver(connection: Connection, client: number): void {
    for (const [other, standing] of this.#present)
      if (other !== connection && standing?.client === client) this.#present.set(other, null);
  }

  #render(connection: Connection, state: object | null): string {
    if (state === null) return GONE;
    const shown = fieldsShown(state, this.#needs.document, this.#needs.rule());
    return render(state, shown, connection.holder.member);
  }

  #tickSoon(): void {
    this.#timer ??= setTimeout(() => this.#tick(), this.#needs.limits.presenceTickMs).unref();
  }

  #tick(): void {
    this.#timer = null;
    this.#clock = Math.max(this.#clock + 1, Math.floor(millisecondsOf(this.#needs.now()) / 50));
    const changed = this.#entries(this.#due);
    const everyone = this.#newcomers.size === 0 ? [] : this.#entries(this.#standingAndDue());
    this.#due.clear();
    const common = inFrames(changed.map(({ entry }) => entry));
    for (const [connection, standing] of this.#present) {
      const isNew = this.#newcomers.delete(connection);
      if (connection.backlog() > this.#needs.limits.presenceBacklog) continue;
      const theirs = isNew ? everyone : changed;
      const others = theirs.filter(({ owner }) => !isSelf(connection, standing, owner));
      const frames =
        !isNew && others.length === theirs.length ? common : inFrames(others.map(({ entry }) => entry));
      frames.forEach((frame) => connection.send(frame));
    }
  }

  /** Everyone, and who has just gone: a newcomer may have been shown them before it said its own id, or asked. */
  #standingAndDue(): ReadonlyMap<number, { readonly owner: Connection; readonly state: string }> {
    const all = new Map(this.#due);
    for (const [owner, one] of this.#present)
      if (one?.state) all.set(one.client, { owner, state: one.rendered });
    return all;
  }

  #entries(states: ReadonlyMap<number, { readonly owner: Connection; readonly state: string }>) {
    return [...states].map(([client, { owner, state }]) => ({
      owner,
      entry: presenceEntry(client, this.#clock, state),
    }));
  }
}

/** Is that the connection itself, or might it be: the same person's, from before a cut, while the new one has not said its id? */
const isSelf = (connection: Connection, standing: Standing | null, owner: Connection): boolean =>
  owner === connection || (standing === null && owner.holder.member === connection.holder.member);
