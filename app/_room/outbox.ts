import * as z from "zod/mini";
import { command as commandSchema, type WireCommand } from "#lib/wire/command.ts";
import type { Answer } from "#lib/wire/answer.ts";
import { held, type Held } from "./held.ts";
import type { LocalStore } from "./local-store.ts";

/** A command that was refused after it had waited: the person has not been told yet, and keeps what they wrote. */
export type Refused = {
  readonly command: WireCommand;
  readonly code: string;
  readonly facts: Extract<Answer, { ok: false }>["error"]["facts"];
};

/** What waits here, oldest first, and what came back refused. `isFull`: the browser could not keep it. */
export type OutboxState = {
  readonly waiting: readonly WireCommand[];
  readonly refused: readonly Refused[];
  readonly isFull: boolean;
};

/** Commands that wait in this browser until the server has answered them: sent in order, each until it is answered. */
export type Outbox = {
  readonly state: Held<OutboxState>;
  /** Resolves with the server's answer, however late. */
  readonly give: (command: WireCommand) => Promise<Answer>;
  /** Sends what waits; to be called when there is a connection. */
  readonly flush: () => Promise<void>;
  /** Forgets a refused command that the person has dealt with. */
  readonly letGo: (id: string) => Promise<void>;
};

type Parts = {
  readonly store: LocalStore;
  /** Hands one command to the server; null when the connection broke before there was an answer. */
  readonly send: (command: WireCommand) => Promise<Answer | null>;
  /** A key that sorts after all keys given before. */
  readonly place: () => string;
};

type Entry = { readonly key: string; readonly command: WireCommand };
type Waiter = { readonly isLive: () => boolean; readonly answered: (answer: Answer) => void };

/** Codes with which the edge says "not now": the command stays and is sent again later. */
const later: ReadonlySet<string> = new Set(["busy", "unavailable", "too-many", "signed-out"]);

/** Opens the outbox of a member with what an earlier page left in it. */
export async function openOutbox({ store, send, place }: Parts): Promise<Outbox> {
  const waiters = new Map<string, Waiter>();
  let entries = await readWaiting(store);
  let sending: Promise<void> | null = null;
  const refusedBefore = await readRefused(store);
  const state = held<OutboxState>({ waiting: listed(entries), refused: refusedBefore, isFull: false });
  const show = (change: Partial<OutboxState> = {}) =>
    state.set({ ...state.now(), waiting: listed(entries), ...change });

  const give = async (command: WireCommand): Promise<Answer> => {
    const entry = { key: place(), command };
    let wasLive = true;
    const answer = new Promise<Answer>((answered) => {
      waiters.set(command.id, { isLive: () => wasLive, answered });
    });
    entries = [...entries, entry];
    show();
    await store.put("outbox", entry.key, command).catch(() => show({ isFull: true }));
    await flush();
    wasLive = !entries.includes(entry); // still here: it waits, and whoever asked may be gone by the time of the answer
    return answer;
  };

  const flush = (): Promise<void> => {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  };

  const sendAll = async (): Promise<void> => {
    for (let head = entries[0]; head !== undefined; head = entries[0]) {
      const answer = await send(head.command);
      if (answer === null || (!answer.ok && later.has(answer.error.code))) return;
      await settle(head, answer);
    }
  };

  const settle = async (entry: Entry, answer: Answer): Promise<void> => {
    const waiter = waiters.get(entry.command.id);
    waiters.delete(entry.command.id);
    if (!answer.ok && waiter?.isLive() !== true) {
      const refused: Refused = { command: entry.command, ...answer.error };
      await store.put("refused", entry.command.id, refused).catch(() => show({ isFull: true }));
      show({ refused: [...state.now().refused, refused] });
    }
    await store.remove("outbox", entry.key).catch(() => show({ isFull: true }));
    entries = entries.filter((other) => other !== entry);
    show();
    waiter?.answered(answer);
  };

  const letGo = async (id: string): Promise<void> => {
    show({ refused: state.now().refused.filter(({ command }) => command.id !== id) });
    await store.remove("refused", id).catch(() => show({ isFull: true }));
  };

  return { state, give, flush, letGo };
}

const listed = (entries: readonly Entry[]): readonly WireCommand[] => entries.map(({ command }) => command);

async function readWaiting(store: LocalStore): Promise<readonly Entry[]> {
  const kept = await store.all("outbox");
  return kept.flatMap(({ key, value }) => {
    const read = commandSchema.safeParse(value);
    return read.success ? [{ key, command: read.data }] : [];
  });
}

async function readRefused(store: LocalStore): Promise<readonly Refused[]> {
  const kept = await store.all("refused");
  return kept.flatMap(({ value }) => {
    const read = refusedSchema.safeParse(value);
    return read.success ? [read.data] : [];
  });
}

const fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);
const refusedSchema = z.object({
  command: commandSchema,
  code: z.string(),
  facts: z.record(z.string(), fact),
});
