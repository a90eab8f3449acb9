import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { Values } from "#lib/simplex/values.ts";
import type { Anchor } from "./anchor.ts";
import type { AtEnd, CommentId, MemberId, Names, Role, RoundId, ThreadId } from "./session.ts";

/** What a member asks for. The shape on the wire is `lib/wire/command.ts`; texts travel with the command. */
export type Command =
  | {
      readonly type: "open-round";
      readonly kind: "open" | "sealed";
      readonly minutes?: number | undefined;
      /** What the end of those minutes is: the end of the round unless said otherwise. */
      readonly atEnd?: AtEnd | undefined;
      readonly names?: Names | undefined;
      readonly question?: Omit<FrozenQuestion, "board"> | undefined;
    }
  | {
      readonly type: "extend-round";
      readonly round: RoundId;
      readonly minutes?: number | undefined;
      /** What the end of the time is from now on: as it was unless said otherwise. */
      readonly atEnd?: AtEnd | undefined;
    }
  | ({ readonly type: "estimate" | "seal"; readonly round: RoundId } & Statement)
  | { readonly type: "withdraw" | "reaffirm"; readonly round: RoundId }
  | { readonly type: "lock-round" | "reveal-round" | "close-round"; readonly round: RoundId }
  | {
      readonly type: "comment";
      readonly thread?: ThreadId | undefined;
      readonly anchor?: Anchor | undefined;
      readonly text: string;
    }
  | { readonly type: "edit-comment"; readonly comment: CommentId; readonly text: string }
  | { readonly type: "delete-comment"; readonly comment: CommentId }
  | { readonly type: "resolve-thread" | "reopen-thread"; readonly thread: ThreadId }
  | { readonly type: "nudge"; readonly round: RoundId; readonly member?: MemberId | undefined }
  | { readonly type: "change-role"; readonly member: MemberId; readonly role: Role }
  | { readonly type: "remove-member"; readonly member: MemberId }
  | { readonly type: "leave" | "take-over" }
  | {
      readonly type: "resolve";
      readonly future?: string | undefined;
      readonly annulled?: boolean | undefined;
      readonly evidence: string;
      readonly note: string;
    };

/** What an analyst says: the vector, the form in which it was put, and why. A rationale left out stays as it was. */
export type Statement = {
  readonly values: Values;
  readonly said?: string | undefined;
  readonly rationale?: string | undefined;
};

/** An analyst whom the owner simulates, as it comes: who it will be, and under which name. */
export type Simulated = { readonly member: MemberId; readonly name: string };

/**
 * What only the server itself asks for: a workspace made, an invitation taken up, simulated analysts brought in and taken out,
 * a name changed (names are outside the journal), a round's clock run out.
 */
export type OwnCommand =
  | { readonly type: "create-workspace"; readonly owner: MemberId }
  | {
      readonly type: "join";
      readonly member: MemberId;
      readonly role: Role;
      readonly by?: MemberId | undefined;
    }
  | { readonly type: "add-simulated"; readonly analysts: readonly Simulated[] }
  | { readonly type: "remove-simulated" }
  | { readonly type: "rename"; readonly member: MemberId; readonly name: string }
  | { readonly type: "end-round"; readonly round: RoundId };

export type CommandType = Command["type"];
