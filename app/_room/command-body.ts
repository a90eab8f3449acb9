import type { Id } from "#lib/kit/id.ts";
import type { Command } from "#lib/session/command.ts";
import type { Values } from "#lib/simplex/values.ts";

/** A command as a screen writes it: without an id of its own, and with plain texts and numbers that are checked before it goes. */
export type CommandBody = Plain<Command>;

type Plain<Whole> = Whole extends unknown
  ? { readonly [Name in keyof Whole]: PlainPart<Whole[Name]> }
  : never;

type PlainPart<Part> =
  NonNullable<Part> extends Id<string>
    ? string | Extract<Part, undefined>
    : Part extends Values
      ? readonly number[]
      : Part;

const waitingTypes: readonly string[] = ["estimate", "comment", "edit-comment", "withdraw", "reaffirm"];

/** True for what may wait in the outbox while there is no connection; everything else asks for an answer now. */
export const mayWait = ({ type }: { readonly type: string }): boolean => waitingTypes.includes(type);
