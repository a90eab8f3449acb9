import { boardHash, boardOf } from "#lib/documents/board-content.ts";
import { project } from "#lib/documents/project.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { MemberId } from "#lib/session/session.ts";
import type { Commit, Store } from "#server/store/store.ts";
import { readAnswer, writeAnswer } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { draft } from "./draft.ts";
import type { Live, State } from "./live.ts";
import { dueOf, loadLive, newState, shownOf } from "./live.ts";
import type { World } from "./prepare.ts";
import { openRecord } from "./record-writer.ts";
import type { Answer, Ticket } from "./ticket.ts";
import { failed, ticket as plain } from "./ticket.ts";

/** What a desk needs of the world. */
export type DeskPorts = Omit<World, "question" | "runnerHere"> & {
  readonly store: Store;
  readonly runnerHere: (workspace: WorkspaceId, state: State) => boolean;
  /** The board's bytes as the server has them, durable. */
  readonly board: (workspace: WorkspaceId) => Promise<Uint8Array>;
  readonly committed: (happened: Happened) => void;
  readonly warn: (facts: object, message: string) => void;
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

const LARGEST_BATCH = 100;
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
  #working: Promise<void> | null = null;

  constructor(workspace: WorkspaceId, ports: DeskPorts) {
    this.#workspace = workspace;
    this.#ports = ports;
  }

  /** Decides a ticket in its turn; resolves with the answer once it is durable. */
  ask(ticket: Ticket): Promise<Answer> {
    return new Promise((answer) => {
      this.#queue.push({ ticket, answer });
      this.#working ??= this.#work().finally(() => {
        this.#working = null;
      });
    });
  }

  /** Resolves when everything asked so far is answered. */
  async finish(): Promise<void> {
    await this.#working;
  }

  /** The committed state, or null when there is no such workspace. */
  async state(): Promise<State | null> {
    if (this.#latest !== null) return this.#latest;
    await this.#working;
    return (await this.#open())?.state ?? null;
  }

  async #work(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#take();
      // oxlint-disable-next-line no-await-in-loop -- decisions of one workspace are made in a row
      await this.#settle(batch).catch((cause: unknown) => {
        this.#live = null;
        this.#latest = null;
        this.#ports.warn({ workspace: this.#workspace, cause: String(cause) }, "a batch of commands could not be kept");
        for (const { answer } of batch) answer(failed("unavailable"));
      });
    }
  }

  // Joining spends an invitation, which may fail at the commit: it goes alone, so that nobody else's command fails with it.
  #take(): readonly Waiting[] {
    const isAlone = ({ ticket }: Waiting) => ticket.spends !== null || ticket.board !== null;
    const first = this.#queue.findIndex(isAlone);
    return this.#queue.splice(0, first === 0 ? 1 : Math.min(first === -1 ? LARGEST_BATCH : first, LARGEST_BATCH));
  }

  async #open(): Promise<Live | null> {
    if (this.#live !== null) return this.#live;
    const loaded = await loadLive(this.#ports.store, this.#workspace);
    if (loaded === null) return null;
    this.#live = loaded.differs ? await this.#rebuild(loaded.live.state) : loaded.live;
    this.#latest = this.#live.state;
    return this.#live;
  }

  async #rebuild(old: State): Promise<Live> {
    const state = { ...old, generation: old.generation + 1 };
    const record = openRecord({ snapshot: null, tail: [] });
    record.write(project(shownOf(state)));
    const rebuilt = { rebuilt: record.bytes(), generation: state.generation };
    const outcome = await this.#ports.store.commit({ ...emptyCommit(state), record: rebuilt });
    if (outcome !== "committed") throw new Error("the record was rebuilt by somebody else");
    this.#ports.warn({ workspace: this.#workspace, generation: state.generation }, "a record differed from its journal and was rebuilt");
    this.#ports.committed({ workspace: this.#workspace, before: old, after: state, record: rebuilt, nudged: [] });
    return { state, record };
  }

  async #settle(batch: readonly Waiting[], tries = 0): Promise<void> {
    const isNew = batch[0]?.ticket.command.type === "create-workspace";
    const live = isNew
      ? { state: newState(this.#workspace), record: openRecord({ snapshot: null, tail: [] }) }
      : await this.#open();
    if (live === null) return batch.forEach(({ answer }) => answer(failed("not-a-member")));
    const drafts = await this.#drafts(live.state, batch);
    const outcome = await this.#keep(live, { batch, drafts });
    if (outcome === "overtaken" && tries < MOST_TRIES) return this.#settle(batch, tries + 1);
    if (outcome === "overtaken") throw new Error("overtaken too often");
    if (outcome === "invite-spent")
      return batch.forEach(({ answer }) => answer({ ok: false, error: { code: "invite-spent", facts: {} } }));
    await this.#finishReveal();
    batch.forEach(({ answer }, place) => answer(drafts[place]?.answer ?? failed("unavailable")));
  }

  async #drafts(state: State, batch: readonly Waiting[]): Promise<readonly Draft[]> {
    const before = await Promise.all(batch.map(({ ticket }) => this.#answered(ticket)));
    const drafts: Draft[] = [];
    for (const [place, { ticket }] of batch.entries()) {
      const now = drafts.at(-1)?.state ?? state;
      const twin = batch.findIndex((other) => isSame(other.ticket, ticket));
      const answer = before[place] ?? (twin < place ? drafts[twin]?.answer : undefined);
      // oxlint-disable-next-line no-await-in-loop -- each decision rests on the one before
      drafts.push(answer === undefined ? await draft(now, ticket, await this.#world(ticket, now)) : { ...unchanged(now), answer });
    }
    return drafts;
  }

  async #answered({ actor, id }: Ticket): Promise<Answer | undefined> {
    if (id === null || actor === "clock") return undefined;
    const kept = await this.#ports.store.answer(this.#workspace, actor, id);
    return kept === null ? undefined : readAnswer(this.#ports.vault, { workspace: this.#workspace, actor, id }, kept);
  }

  async #world({ command }: Ticket, state: State): Promise<World> {
    const { vault, now, id, runnerHere } = this.#ports;
    const question = command.type === "open-round" ? await this.#question(command.question) : null;
    return { vault, now, id, question, runnerHere: runnerHere(this.#workspace, state) };
  }

  async #question(asked: Omit<FrozenQuestion, "board"> | undefined): Promise<FrozenQuestion> {
    const board = boardOf(await this.#ports.board(this.#workspace));
    return { ...(asked ?? questionOf(board)), board: await boardHash(board) };
  }

  async #keep(live: Live, { batch, drafts }: { batch: readonly Waiting[]; drafts: readonly Draft[] }) {
    const after = drafts.at(-1)?.state ?? live.state;
    const commit = await this.#commitOf(live, { batch, drafts, after });
    const nudged = drafts.flatMap((one) => one.nudged);
    if (isEmpty(commit)) return this.#announce({ before: live.state, after, record: null, nudged });
    this.#live = null; // the record's pen is ahead of the store until the commit has succeeded
    const outcome = await this.#ports.store.commit(commit);
    if (outcome === "overtaken") this.#latest = null;
    if (outcome !== "committed") return outcome;
    this.#live = { state: after, record: live.record };
    this.#latest = after;
    return this.#announce({ before: live.state, after, record: commit.record, nudged });
  }

  #announce(happened: Omit<Happened, "workspace">): "committed" {
    if (happened.record !== null || happened.nudged.length > 0 || happened.before !== happened.after)
      this.#ports.committed({ workspace: this.#workspace, ...happened });
    return "committed";
  }

  async #commitOf(live: Live, { batch, drafts, after }: Kept): Promise<Commit> {
    const all = <Part>(part: (one: Draft) => readonly Part[]) => drafts.flatMap(part);
    const entries = all(({ kept }) => kept.entries);
    const update = live.record.write(project(shownOf(after)));
    const marks = entries.some(({ event }) => keepsBoard.has(event.type));
    const bytes = marks ? await this.#ports.board(this.#workspace) : null;
    return {
      ...emptyCommit(live.state),
      entries,
      record: update === null ? null : { update },
      board: batch[0]?.ticket.board ?? null,
      texts: all(({ kept }) => kept.texts),
      erased: all(({ kept }) => kept.erased),
      seats: all(({ kept }) => kept.seats),
      ballots: all(({ kept }) => kept.ballots),
      opened: all(({ kept }) => kept.opened),
      members: all(({ kept }) => kept.members),
      access: all(({ kept }) => kept.access),
      answers: await this.#answersOf(batch, drafts),
      boardVersion: bytes === null ? null : { seq: after.session.seq, bytes },
      due: dueOf(after.session),
      spends: batch[0]?.ticket.spends ?? null,
    };
  }

  async #answersOf(batch: readonly Waiting[], drafts: readonly Draft[]): Promise<Commit["answers"]> {
    const written = batch.map(async ({ ticket: { id, actor, command } }, place) => {
      const one = drafts[place];
      if (one?.answer.ok !== true || one.isRepeated === true || id === null || actor === "clock") return [];
      const about = { workspace: this.#workspace, actor, id };
      return [{ actor, id, answer: await writeAnswer(this.#ports.vault, about, { answer: one.answer, isSecret: command.type === "seal" }) }];
    });
    return (await Promise.all(written)).flat();
  }

  // A lock that is the first half of a reveal is followed by the second at once, in a transaction of its own.
  async #finishReveal(): Promise<void> {
    const round = this.#live?.state.session.rounds.at(-1);
    if (round?.stage !== "locked" || !round.revealing) return;
    const reveal = plain({ actor: "clock", command: { type: "end-round", round: round.id } });
    await this.#settle([{ ticket: reveal, answer: () => undefined }]);
  }
}

type Kept = { readonly batch: readonly Waiting[]; readonly drafts: readonly Draft[]; readonly after: State };

const keepsBoard: ReadonlySet<string> = new Set(["round opened", "round revealed", "question resolved"]);

const isSame = (a: Ticket, b: Ticket): boolean => a.id !== null && a.id === b.id && a.actor === b.actor;

const unchanged = (state: State): Omit<Draft, "answer"> => ({
  state,
  isRepeated: true,
  nudged: [],
  kept: { entries: [], texts: [], erased: [], seats: [], ballots: [], opened: [], members: [], access: [] },
});

const emptyCommit = ({ session }: State): Commit => ({
  workspace: session.workspace,
  after: session.seq,
  entries: [],
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
  due: dueOf(session),
  spends: null,
});

const isEmpty = (commit: Commit): boolean =>
  commit.record === null &&
  [commit.entries, commit.texts, commit.seats, commit.ballots, commit.members, commit.access, commit.answers].every(
    (part) => part.length === 0,
  );
