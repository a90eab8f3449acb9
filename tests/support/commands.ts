import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { CommandType } from "#lib/session/command.ts";
import { command } from "#lib/wire/command.ts";
import { aQuestion } from "#tests/support/builders.ts";

const values = [250_000, 500_000, 250_000];
/** A question as a command may bring it: without the hash of a board. */
export const askedQuestion: Record<string, unknown> & Pick<FrozenQuestion, "futures"> = { ...aQuestion() };
delete askedQuestion["board"];
const anchor = { kind: "future", id: "f1" };

/** One of each, with everything that it may say. */
export const wholeCommands: Record<CommandType, Record<string, unknown>> = {
  "open-round": { kind: "sealed", minutes: 12.5, names: "pseudonyms", question: askedQuestion },
  "extend-round": { round: "r1", minutes: 5 },
  estimate: { round: "r1", values, said: "1:2:1", rationale: "Because **so**." },
  withdraw: { round: "r1" },
  reaffirm: { round: "r1" },
  seal: { round: "r1", values, said: "1:2:1", rationale: "" },
  "lock-round": { round: "r1" },
  "reveal-round": { round: "r1" },
  "close-round": { round: "r1" },
  comment: { thread: "t1", anchor, text: "Why?" },
  "edit-comment": { comment: "c1", text: "Why not?" },
  "delete-comment": { comment: "c1" },
  "resolve-thread": { thread: "t1" },
  "reopen-thread": { thread: "t1" },
  nudge: { round: "r1", member: "m1" },
  "change-role": { member: "m1", role: "observer" },
  "remove-member": { member: "m1" },
  leave: {},
  "take-over": {},
  resolve: { future: "f1", annulled: false, evidence: "https://example.org", note: "" },
};

/** A command as it is sent, changed here and there. */
export const asked = (type: string, changes: object = {}) => ({
  id: "command-1",
  type,
  ...wholeCommands[type as CommandType],
  ...changes,
});
/** Does the schema take it for a command? */
export const isRead = (value: unknown) => command.safeParse(value).success;
