import { command as commandSchema, type WireCommand } from "#lib/wire/command.ts";
import type { Answer } from "#lib/wire/answer.ts";
import { mayWait, type CommandBody } from "./command-body.ts";
import type { Held } from "./held.ts";
import { newId } from "./new-id.ts";
import type { Outbox } from "./outbox.ts";

type Parts = {
  readonly isConnected: Held<boolean>;
  readonly send: (command: WireCommand) => Promise<Answer | null>;
  readonly outbox: Outbox;
  /** Called with an answer that said yes; what it promises is awaited before the command counts as done. */
  readonly settled: (command: WireCommand, seq: number) => Promise<void>;
};

const PATIENCE_MS = 10_000;
const no = (code: string): Answer => ({ ok: false, error: { code, facts: {} } });

/** Gives a command: what may wait goes through the outbox, the rest is answered `offline` where there is no connection. */
export async function giveCommand(body: CommandBody, parts: Parts): Promise<Answer> {
  const read = commandSchema.safeParse({ ...body, id: newId() });
  if (!read.success) return no("malformed");
  const answer = mayWait(read.data) ? await parts.outbox.give(read.data) : await atOnce(read.data, parts);
  if (answer.ok) await parts.settled(read.data, answer.seq);
  return answer;
}

/** A connection that breaks before the answer leaves it open whether the command was done: asked again under the same id, it is done once. */
async function atOnce(command: WireCommand, { send, isConnected }: Parts): Promise<Answer> {
  if (!isConnected.now()) return no("offline");
  const first = await send(command);
  if (first !== null) return first;
  if (!(await connectedAgain(isConnected))) return no("unavailable");
  return (await send(command)) ?? no("unavailable");
}

function connectedAgain(isConnected: Held<boolean>): Promise<boolean> {
  if (isConnected.now()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(false), PATIENCE_MS);
    const stop = isConnected.subscribe(() => {
      if (isConnected.now()) finish(true);
    });
    const finish = (is: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(is);
    };
  });
}
