import { assert } from "#lib/kit/assert.ts";
import { refuse } from "#lib/kit/result.ts";
import { project } from "#lib/documents/project.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { Commit, Committed } from "#server/store/store.ts";
import { batchLength } from "./batch.ts";
import type { DecidedBatch } from "./commit-of.ts";
import { changesNothing, commitOf, stateAfter } from "./commit-of.ts";
import type { BatchWorld } from "./decide-batch.ts";
import { decideBatch } from "./decide-batch.ts";
import type { Live, State } from "./live.ts";
import { shownOf } from "./live.ts";
import { newLive, openLive } from "./open-live.ts";
import type { Answer, Ticket } from "./ticket.ts";
import { failed, ticket as plain } from "./ticket.ts";

/** What a desk needs of the world. */
export type DeskPorts = Omit<BatchWorld, "board"> & {
  /** The board's bytes as the server has them, durable. */
  readonly board: (workspace: WorkspaceId) => Promise<Uint8Array>;
  readonly committed: (happened: Happened) => void;
};

/** What a commit changed, for those who show it. */
export type Happened = {
  readonly workspace: WorkspaceId;
  readonly before: State;
  readonly after: State;
  readonly record: Commit["record"];
  readonly nudged: readonly MemberId[];
};

type Waiting = { readonly ticket: Ticket; readonly answer: (answer: Answer) => void };

const MOST_TRIES = 8;

/**
 * Where the commands of one workspace are decided: one after the other in memory, committed in batches. Nothing is answered or
 * shown before its commit; if a commit fails, the speculative state is thrown away and the store asked again.
 */
export class Desk {
  readonly #workspace: WorkspaceId;
  readonly #ports: DeskPorts;
  readonly #queue: Waiting[] = [];
  #live: Live | null = null;
  #latest: State | null = null;
  #opening: Promise<Live | null> | null = null;
  #working: Promise<void> | null = null;
  #isShut = false;

  constructor(workspace: WorkspaceId, ports: DeskPorts) {
    this.#workspace = workspace;
    this.#ports = ports;
  }

  /** Decides a ticket in its turn; resolves with the answer once it is durable. */
  ask(ticket: Ticket): Promise<Answer> {
    if (this.#isShut) return Promise.resolve(failed("not-a-member"));
    return new Promise((answer) => {
      this.#queue.push({ ticket, answer });
      this.#working ??= this.#work();
    });
  }

  /** Is nothing asked, and nothing being loaded? */
  isIdle(): boolean {
    return this.#working === null && this.#opening === null;
  }

  /** Resolves when everything asked so far is answered. */
  async finish(): Promise<void> {
    await this.#working;
  }

  /** Answers what was asked so far, and from then on as if there were no such workspace. */
  async shut(): Promise<void> {
    this.#isShut = true;
    await this.#working;
  }

  /** The committed state, or null when there is no such workspace. */
  async state(): Promise<State | null> {
    if (this.#isShut) return null;
    // While a workspace is being made there is nothing to load yet.
    while (this.#latest === null && this.#working !== null) await this.#working;
    const opened = this.#latest ?? (await this.#open())?.state ?? null;
    return this.#latest ?? opened;
  }

  async #work(): Promise<void> {
    for (let batch = this.#take(); batch.length > 0; batch = this.#take()) {
      await this.#settle(batch).catch((cause: unknown) => {
        this.#forget(cause, "a batch of commands could not be kept");
        answerAll(batch, failed("unavailable"));
      });
    }
    // In the same breath as the last look at the queue: whoever asks after this begins anew.
    this.#working = null;
  }

  #take(): readonly Waiting[] {
    return this.#queue.splice(0, batchLength(this.#queue.map(({ ticket }) => ticket)));
  }

  // Two who load at once would each have a copy, and the later one would be behind.
  async #open(): Promise<Live | null> {
    if (this.#live !== null) return this.#live;
    this.#opening ??= this.#load().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #load(): Promise<Live | null> {
    const live = await openLive(this.#ports.store, this.#workspace, (change) => {
      const generation = change.after.generation;
      this.#ports.warn(
        { workspace: this.#workspace, generation },
        "a record differed from its journal and was rebuilt",
      );
      this.#announce({ ...change, nudged: [] });
    });
    this.#live = live;
    this.#latest = live?.state ?? null;
    return live;
  }

  async #settle(batch: readonly Waiting[], tries = 0): Promise<void> {
    const tickets = batch.map(({ ticket }) => ticket);
    const isNew = tickets[0]?.command.type === "create-workspace";
    const live = isNew ? newLive(this.#workspace) : await this.#open();
    if (live === null) return answerAll(batch, failed("not-a-member"));
    const { answers, outcome } = await this.#decide(live, tickets);
    if (outcome === "overtaken") {
      assert(tries < MOST_TRIES, "overtaken too often");
      return this.#settle(batch, tries + 1);
    }
    if (outcome === "invite-spent") return answerAll(batch, refuse("invite-spent"));
    await this.#finishReveal();
    return batch.forEach(({ answer }, place) => answer(answers[place] ?? failed("unavailable")));
  }

  async #decide(live: Live, tickets: readonly Ticket[]) {
    let bytes: Promise<Uint8Array> | undefined;
    const board = () => (bytes ??= this.#ports.board(this.#workspace));
    const drafts = await decideBatch(live.state, tickets, { ...this.#ports, board });
    const batch = { before: live.state, tickets, drafts };
    const update = live.record.write(project(shownOf(stateAfter(batch))));
    const commit = await commitOf(batch, { vault: this.#ports.vault, board, update });
    return { answers: drafts.map(({ answer }) => answer), outcome: await this.#keep(live, batch, commit) };
  }

  async #keep(live: Live, batch: DecidedBatch, commit: Commit): Promise<Committed> {
    const after = stateAfter(batch);
    const nudged = batch.drafts.flatMap((one) => one.nudged);
    const happened = { before: live.state, after, record: commit.record, nudged };
    this.#live = null; // the record's pen is ahead of the store until the commit has succeeded
    if (changesNothing(commit) && (await this.#isNewest(live.state))) {
      this.#live = live;
      this.#announce(happened);
      return "committed";
    }
    const outcome = await this.#ports.store.commit(commit);
    if (outcome !== "committed") return outcome;
    this.#live = { state: after, record: live.record };
    this.#latest = after;
    this.#announce(happened);
    return outcome;
  }

  // A refusal, too, is told of the newest state alone.
  async #isNewest({ session }: State): Promise<boolean> {
    return (await this.#ports.store.entries(this.#workspace, session.seq + 1, 1)).length === 0;
  }

  #announce(happened: Omit<Happened, "workspace">): void {
    if (happened.record !== null || happened.nudged.length > 0 || happened.before !== happened.after)
      this.#ports.committed({ workspace: this.#workspace, ...happened });
  }

  // A lock that is the first half of a reveal is followed by the second at once, in a transaction of its own. What was
  // committed with the lock is answered as such even if this fails: the clock comes back to it.
  async #finishReveal(): Promise<void> {
    const round = this.#live?.state.session.rounds.at(-1);
    if (round?.stage !== "locked" || !round.revealing) return;
    const reveal = plain({ actor: "clock", command: { type: "end-round", round: round.id } });
    await this.#settle([{ ticket: reveal, answer: () => undefined }]).catch((cause: unknown) =>
      this.#forget(cause, "a reveal that was begun could not be finished"),
    );
  }

  #forget(cause: unknown, what: string): void {
    this.#live = null;
    this.#ports.warn({ workspace: this.#workspace, cause: String(cause) }, what);
  }
}

const answerAll = (batch: readonly Waiting[], answer: Answer): void =>
  batch.forEach((one) => one.answer(answer));
