import { unreachable } from "#lib/kit/assert.ts";
import type { Command, OwnCommand } from "./command.ts";
import { comment, deleteComment, editComment, setResolved } from "./comment.ts";
import type { Context, Decision } from "./decision.ts";
import { decided } from "./decision.ts";
import { estimate, reaffirm, seal, withdraw } from "./estimate.ts";
import { changeRole, join, leave, removeMember, takeOver } from "./members.ts";
import { nudge } from "./nudge.ts";
import { openRound } from "./open-round.ts";
import { resolve } from "./resolve.ts";
import { closeRound, endRound, extendRound, lockRound, revealRound } from "./rounds.ts";
import type { Session } from "./session.ts";
import { addSimulated, removeSimulated } from "./simulated.ts";

/** What a command leads to in that state: entries to append, or a refusal that names the reason. Pure. */
export function decide(session: Session, command: Command | OwnCommand, context: Context): Decision {
  switch (command.type) {
    case "create-workspace":
    case "join":
    case "add-simulated":
    case "remove-simulated":
    case "rename":
    case "end-round":
      return decideOwn(session, command, context);
    case "open-round":
      return openRound(session, command, context);
    case "extend-round":
      return extendRound(session, command, context);
    case "estimate":
      return estimate(session, command, context);
    case "seal":
      return seal(session, command, context);
    case "withdraw":
      return withdraw(session, command.round, context);
    case "reaffirm":
      return reaffirm(session, command.round, context);
    case "lock-round":
      return lockRound(session, command.round, context);
    case "reveal-round":
      return revealRound(session, command.round, context);
    case "close-round":
      return closeRound(session, command.round, context);
    case "comment":
      return comment(session, command, context);
    case "edit-comment":
      return editComment(session, command.comment, context);
    case "delete-comment":
      return deleteComment(session, command.comment, context);
    case "resolve-thread":
    case "reopen-thread":
      return setResolved(
        session,
        { thread: command.thread, resolved: command.type === "resolve-thread" },
        context,
      );
    case "nudge":
      return nudge(session, command, context);
    case "change-role":
      return changeRole(session, command, context);
    case "remove-member":
      return removeMember(session, command.member, context);
    case "leave":
      return leave(session, context);
    case "take-over":
      return takeOver(session, context);
    case "resolve":
      return resolve(session, command, context);
    default:
      return unreachable(command);
  }
}

function decideOwn(session: Session, command: OwnCommand, context: Context): Decision {
  switch (command.type) {
    case "create-workspace":
      return decided([{ actor: command.owner, event: { type: "workspace created", owner: command.owner } }]);
    case "join":
      return join(session, command, context);
    case "add-simulated":
      return addSimulated(session, command.analysts, context);
    case "remove-simulated":
      return removeSimulated(session, context);
    case "rename":
      return decided([]);
    case "end-round":
      return endRound(session, command.round, context);
    default:
      return unreachable(command);
  }
}
