import { readVector } from "#lib/documents/check-read.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { Audience } from "./audience.ts";
import { createAudience } from "./audience.ts";
import type { BoardHold, StoredBoard } from "./board-hold.ts";
import { holdBoard, loadBoard } from "./board-hold.ts";
import type { Accepted, BoardLog } from "./board-log.ts";
import { createBoardLog } from "./board-log.ts";
import type { BoardNeeds } from "./board-needs.ts";
import type { Connection } from "./connection.ts";
import { stepOneFrame, updateFrame } from "./frames.ts";
import { Offers } from "./offers.ts";
import type { Recovery } from "./recovery.ts";
import { createRecovery } from "./recovery.ts";
import type { ContentMessage, Room } from "./room.ts";
import { mergeInGroups } from "./stored-parts.ts";

/** What somebody has, and whether they get the rest as the answer to a step 1 or because they had been too slow. */
type Due = { readonly vector: Uint8Array; readonly as: "answer" | "update" };

/**
 * The room of one board. An update is checked, applied, appended, shown and acknowledged, in this order, so that nobody is ever
 * shown what a crash could take back. When the store fails, whatever was not durable is forgotten here (whoever wrote it still has
 * it), the board is read-only for a moment, and then its writers are asked for what they have.
 */
export class BoardRoom implements Room {
  readonly #needs: BoardNeeds;
  readonly #connections = new Set<Connection>();
  readonly #writers = new Set<Connection>();
  /** Who waits for the board to be loaded anew. */
  readonly #waiting = new Map<Connection, Due>();
  readonly #log: BoardLog;
  readonly #recovery: Recovery;
  readonly #offers: Offers;
  readonly #audience: Audience;
  #hold: BoardHold;

  constructor(stored: StoredBoard, needs: BoardNeeds) {
    const { ports, workspace, now } = needs;
    const { limits, store } = ports;
    this.#needs = needs;
    this.#hold = holdBoard(stored, workspace, ports.log);
    this.#log = createBoardLog({
      append: (updates) => store.append(workspace, updates),
      committed: (batch) => this.#committed(batch),
      failed: (cause) => this.#failed(cause),
    });
    this.#recovery = createRecovery<StoredBoard>({
      limits,
      load: () => loadBoard(store, workspace),
      loaded: (again) => this.#loaded(again),
      opened: () => this.#opened(),
      report: (cause, failures) => this.#report(cause, failures),
    });
    const isOpen = () => this.#recovery.stage() === "open";
    this.#offers = new Offers({ ...needs, hold: () => this.#hold, log: this.#log, isOpen });
    const catchUp = (connection: Connection, vector: Uint8Array) =>
      this.#give(connection, { vector, as: "update" });
    this.#audience = createAudience({ limits, now, catchUp }, this.#hold.content().vector());
  }

  join(connection: Connection): void {
    this.#connections.add(connection);
    if (connection.holder.mayWrite) this.#writers.add(connection);
    this.#offers.begin(connection);
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.#writers.delete(connection);
    this.#waiting.delete(connection);
    this.#audience.leave(connection);
    this.#offers.leave(connection);
    this.#settle();
  }

  hear(connection: Connection, message: ContentMessage): void {
    if (message.type !== "step 1") this.#offers.take(connection, message);
    else if (readVector(message.vector).ok) this.#give(connection, { vector: message.vector, as: "answer" });
    else connection.end("malformed");
  }

  async whole(): Promise<Uint8Array> {
    await this.#recovery.readable();
    const bytes = this.#hold.all();
    return (await this.#isDurable()) ? bytes : this.whole();
  }

  ownerOf(client: number): MemberId | undefined {
    return this.#hold.owners.get(client);
  }

  isIdle(): boolean {
    return this.#log.isIdle() && this.#recovery.stage() === "open";
  }

  async close(): Promise<void> {
    await this.#isDurable();
    this.#recovery.close();
  }

  /** Sends everything beyond a state vector: as it is now, but only once all of that is durable. */
  #give(connection: Connection, due: Due): void {
    if (this.#recovery.stage() === "reloading") return void this.#waiting.set(connection, due);
    const content = this.#hold.content();
    const isAnswer = due.as === "answer";
    const rest = isAnswer ? this.#hold.answer(due.vector) : updateFrame(content.since(due.vector));
    // Not before its own answer: a client that still waits for something would offer us a gap.
    const ask = isAnswer && this.#offers.greets(connection) ? stepOneFrame(content.vector()) : null;
    const deliver = () => {
      if (!this.#connections.has(connection)) return;
      if (connection.backlog() > this.#needs.ports.limits.updateBacklog) return connection.end("later");
      this.#audience.admit(connection);
      connection.send(rest);
      if (ask !== null) connection.send(ask);
    };
    this.#log.whenSettled(deliver, () => void this.#waiting.set(connection, due));
  }

  #committed(batch: readonly Accepted[]): void {
    this.#recovery.succeed();
    this.#needs.counters.appends += 1;
    const brought = batch.filter(({ update }) => update !== null);
    const authors = [...new Set(brought.map(({ connection }) => connection))];
    const alone = authors.length === 1 ? authors[0] : undefined;
    for (const update of mergeInGroups(brought.flatMap((accepted) => accepted.update?.bytes ?? [])))
      this.#audience.show(update, alone);
    this.#offers.acknowledge(batch);
    this.#settle();
  }

  #failed(cause: unknown): void {
    this.#recovery.fail(cause);
    this.#offers.lose();
  }

  #loaded(again: StoredBoard): void {
    const { ports, workspace } = this.#needs;
    this.#hold = holdBoard(again, workspace, ports.log);
    this.#audience.restart(this.#hold.content().vector());
    const due = [...this.#waiting];
    this.#waiting.clear();
    due.forEach(([connection, what]) => this.#give(connection, what));
  }

  #opened(): void {
    const ask = stepOneFrame(this.#hold.content().vector());
    this.#writers.forEach((connection) => connection.send(ask));
    this.#settle();
  }

  #report(cause: unknown, failures: number): void {
    const { ports, workspace, counters } = this.#needs;
    counters.appendsFailed += 1;
    ports.log.error({ workspace, failures, cause: String(cause) }, "the store failed; a board is read-only");
  }

  /** A board that nobody may write on needs no live document. */
  #settle(): void {
    if (this.isIdle() && this.#writers.size === 0) this.#hold.rest();
  }

  #isDurable(): Promise<boolean> {
    return new Promise((tell) =>
      this.#log.whenSettled(
        () => tell(true),
        () => tell(false),
      ),
    );
  }
}
