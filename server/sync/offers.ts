import type { BoardRefusal } from "#lib/documents/check.ts";
import { readUpdate } from "#lib/documents/check-read.ts";
import type { Ownership, Sighted } from "#lib/documents/check-update.ts";
import { bringsNews, checkUpdate, mostOfUpdate } from "#lib/documents/check-update.ts";
import type { Result } from "#lib/kit/result.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { BoardUpdate } from "#server/store/store.ts";
import type { BoardHold } from "./board-hold.ts";
import type { Accepted, BoardLog } from "./board-log.ts";
import type { BoardNeeds } from "./board-needs.ts";
import type { Connection } from "./connection.ts";
import { savedFrame, stepOneFrame } from "./frames.ts";
import type { Progress } from "./progress.ts";
import { createProgress } from "./progress.ts";
import { reasonFor } from "./reason-for.ts";
import type { ContentMessage } from "./room.ts";

type UpdateMessage = Exclude<ContentMessage, { type: "step 1" }>;

/** What is known of one connection that offers updates. */
type Offerer = {
  readonly progress: Progress;
  /** Was it ever asked for what it has? */
  isGreeted: boolean;
  /** Has its answer to our last step 1 come? Before that, what does not fit is ignored: the answer will hold it. */
  hasAnswered: boolean;
  /** Was it asked again because something did not fit? Then the next thing that does not fit is the last. */
  isAskedAgain: boolean;
  /** Client ids that it took possession of by updates. */
  newClients: number;
  /** The count it was told last. */
  told: number;
};

type Needs = BoardNeeds & {
  readonly hold: () => BoardHold;
  readonly log: BoardLog;
  readonly isOpen: () => boolean;
};

/** Whatever connections offer to a board: checked, applied, and handed to its log. */
export class Offers {
  readonly #needs: Needs;
  readonly #offerers = new Map<Connection, Offerer>();
  readonly #resting = new Set<Connection>();

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  begin(connection: Connection): void {
    const flags = { isGreeted: false, hasAnswered: false, isAskedAgain: false };
    this.#offerers.set(connection, { progress: createProgress(), ...flags, newClients: 0, told: 0 });
  }

  leave(connection: Connection): void {
    this.#offerers.delete(connection);
    this.#resting.delete(connection);
  }

  /** True once: this connection writes, and has to be asked for what it has. */
  greets(connection: Connection): boolean {
    const offerer = this.#offerers.get(connection);
    if (offerer === undefined || offerer.isGreeted || !connection.holder.mayWrite) return false;
    offerer.isGreeted = true;
    return true;
  }

  /** Takes an update or a step 2, which are the same in everything but what they may repeat. */
  take(connection: Connection, message: UpdateMessage): void {
    const offerer = this.#offerers.get(connection);
    if (offerer === undefined) return;
    if (connection.holder.mayWrite) this.#write(connection, offerer, message);
    else this.#look(connection, offerer, message.update);
  }

  /** These are durable: tells those who wrote them and want to know. */
  acknowledge(batch: readonly Accepted[]): void {
    for (const { connection, ordinal, isStepTwo } of batch)
      this.#offerers.get(connection)?.progress.durable(ordinal, isStepTwo);
    new Set(batch.map(({ connection }) => connection)).forEach((connection) => this.#tell(connection));
    this.#goOn();
  }

  /** Nothing that is not durable was kept: everyone has to be asked again. */
  lose(): void {
    for (const offerer of this.#offerers.values()) {
      offerer.progress.lose();
      offerer.hasAnswered = false;
      offerer.isAskedAgain = false;
    }
    this.#goOn();
  }

  #write(connection: Connection, offerer: Offerer, message: UpdateMessage): void {
    const ordinal = offerer.progress.count();
    const isStepTwo = message.type === "step 2";
    if (!this.#needs.isOpen()) return offerer.progress.skip(ordinal);
    const sighted = this.#sight(connection.holder.member, offerer, message);
    if (!sighted.ok) return this.#refuse(connection, sighted.error.code);
    if (sighted.value.hasGap) {
      offerer.progress.skip(ordinal);
      return this.#askAgain(connection, offerer, isStepTwo);
    }
    const update = this.#accept(connection, message.update, sighted.value);
    if (!update.ok) return this.#refuse(connection, update.error.code);
    if (isStepTwo) offerer.hasAnswered = true;
    else offerer.newClients += sighted.value.clients.length;
    if (!isStepTwo && offerer.hasAnswered) offerer.isAskedAgain = false;
    this.#needs.log.add({ connection, ordinal, isStepTwo, update: update.value });
    this.#restIfFull(connection);
  }

  #sight(member: MemberId, offerer: Offerer, { type, update }: UpdateMessage): Result<Sighted, BoardRefusal> {
    const { limits } = this.#needs.ports;
    const { owners, live } = this.#needs.hold();
    const known = live().known();
    const ownership = (client: number): Ownership => {
      const owner = owners.get(client);
      if (owner !== undefined) return owner === member ? "mine" : "foreign";
      return known.next(client) === 0 ? "new" : "foreign";
    };
    const newClients =
      type === "step 2" ? limits.newClientsInStepTwo : limits.newClients - offerer.newClients;
    return checkUpdate(update, { known, ownership, newClients });
  }

  #accept(
    { holder: { member } }: Connection,
    update: Uint8Array,
    sighted: Sighted,
  ): Result<BoardUpdate | null, BoardRefusal> {
    const { ports, hold, strikes, counters } = this.#needs;
    const accepted = hold().live().accept(update, sighted);
    if (!accepted.ok) {
      strikes.count(member);
      return accepted;
    }
    counters.updatesAccepted += 1;
    const { clients } = sighted;
    clients.forEach((client) => hold().owners.set(client, member));
    const bytes = accepted.value;
    return { ok: true, value: bytes && { bytes, author: member, at: ports.now(), clients } };
  }

  /** Something it rests on is missing. Its answer to a step 1 brings that; so it is asked, once. */
  #askAgain(connection: Connection, offerer: Offerer, isStepTwo: boolean): void {
    if (!isStepTwo && !offerer.hasAnswered) return;
    if (offerer.isAskedAgain) return connection.end("later");
    offerer.isAskedAgain = true;
    offerer.hasAnswered = false;
    connection.send(stepOneFrame(this.#needs.hold().content().vector()));
  }

  /** Who may not write may say what everybody knows: an up-to-date reader's step 2 holds the whole delete set. */
  #look(connection: Connection, offerer: Offerer, update: Uint8Array): void {
    const read = readUpdate(update, mostOfUpdate);
    if (!read.ok) return connection.end(reasonFor(read.error.code));
    if (bringsNews(read.value, this.#needs.hold().content().known())) return connection.end("not-allowed");
    offerer.progress.durable(offerer.progress.count(), true);
    this.#tell(connection);
  }

  #refuse(connection: Connection, code: BoardRefusal): void {
    const { ports, counters, workspace } = this.#needs;
    counters.updatesRefused += 1;
    ports.log.warn({ workspace, member: connection.holder.member, code }, "an update was refused");
    connection.end(reasonFor(code));
  }

  #tell(connection: Connection): void {
    const offerer = this.#offerers.get(connection);
    if (offerer === undefined || !connection.holder.wantsAcks) return;
    const saved = offerer.progress.saved();
    if (saved === offerer.told) return;
    offerer.told = saved;
    connection.send(savedFrame(saved));
  }

  /** While the store is slower than the writers, they are not read: the network makes them wait. */
  #restIfFull(connection: Connection): void {
    if (this.#needs.log.waiting() <= this.#needs.ports.limits.pendingBytes) return;
    this.#resting.add(connection);
    connection.rest();
  }

  #goOn(): void {
    this.#resting.forEach((connection) => connection.goOn());
    this.#resting.clear();
  }
}
