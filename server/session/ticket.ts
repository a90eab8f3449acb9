import type { Json } from "#lib/kit/json.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { Facts } from "#lib/kit/result.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Asked } from "./prepare.ts";

/** The answer to a command, on the wire and in the store. */
export type Answer =
  | { readonly ok: true; readonly value: Json; readonly seq: number }
  | { readonly ok: false; readonly error: { readonly code: string; readonly facts: Facts } };

/** Somebody new at a workspace: the account that enters as the member, and the name. */
export type Newcomer = { readonly account: AccountId; readonly name: string; readonly isHost: boolean };

/** One thing to decide, waiting for its turn. */
export type Ticket = Asked & {
  /** The client's id of the command; null for what the server itself asks. */
  readonly id: string | null;
  readonly newcomer: Newcomer | null;
  /** The invitation that is taken up, and the board that is laid down, with it. */
  readonly spends: Digest | null;
  readonly board: Uint8Array | null;
};

/** A ticket without anything special about it. */
export const ticket = (asked: Asked, id: string | null = null): Ticket => ({
  ...asked,
  id,
  newcomer: null,
  spends: null,
  board: null,
});

/** The refusal of the edge: not the session said no, but the command could not be dealt with now. */
export const failed = (
  code: "unavailable" | "busy" | "malformed" | "signed-out" | "not-a-member",
  facts: Facts = {},
): Answer => ({
  ok: false,
  error: { code, facts },
});
