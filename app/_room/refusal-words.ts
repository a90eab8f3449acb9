import type { BoardRefusal } from "#lib/documents/check.ts";
import type { Facts } from "#lib/kit/result.ts";
import type { RefusalCode } from "#lib/session/decision.ts";
import { longest } from "#lib/scenario/scenario.ts";
import type { CloseReason } from "#lib/wire/close.ts";

/** Codes of the edge (what stands between a person and the session) and of the board. */
type EdgeCode =
  | BoardRefusal
  | "signed-out"
  | "not-signed-in"
  | "offline"
  | "busy"
  | "unavailable"
  | "too-many"
  | "not-there"
  | "no-such-workspace";

type Words = (facts: Facts) => string;

const number = (fact: Facts[string] | undefined, otherwise: string): string =>
  typeof fact === "number" ? fact.toLocaleString("en-GB") : otherwise;

const waitWords = (seconds: number): string =>
  seconds < 60
    ? "You can take over in less than a minute."
    : `You can take over in ${Math.ceil(seconds / 60)} minutes.`;

const sentences = {
  "not-allowed": () => "Your role does not allow that.",
  "not-a-member": () => "You are not a member of this workspace.",
  "no-such-round": () => "That round is not there.",
  "no-such-member": () => "That person is not a member here.",
  "no-such-thread": () => "That thread is not there any more.",
  "no-such-comment": () => "That comment is not there any more.",
  "no-such-future": () => "The futures of the last round do not contain that one.",
  "no-estimate": () => "You have no estimate in this round.",
  "round-running": () => "A round is still running. Close or reveal it first.",
  "round-locked": () => "The round is locked: nobody can seal in it any more.",
  "round-closed": () => "The round is closed. It counts what you said before.",
  "round-not-sealed": () => "The round is open: estimate in it, there is nothing to seal.",
  "round-sealed": () => "The round is sealed: seal your estimate, nothing else counts in it.",
  "round-without-end": () => "The round has no end that could be moved.",
  "already-revealed": () => "The round has been revealed already.",
  "already-closed": () => "The round has been closed already.",
  "already-resolved": () => "The focal question has been resolved.",
  "not-revealed": () => "The round is sealed and has not been revealed.",
  "wrong-number-of-futures": (facts) =>
    `The round has ${number(facts["expected"], "other")} futures, the estimate ${number(facts["got"], "another number")}.`,
  "wrong-sum": () => "The estimate does not add up to 100 %.",
  "bad-question": ({ tooLong, untitled }) => {
    if (untitled === "question")
      return "There is no focal question yet. Write it in Scenario, then open the round.";
    return tooLong === undefined
      ? "A round needs 2 to 12 futures, each with a title. Name them in Scenario."
      : `${tooLong === "title" || tooLong === "resolution" ? `The question’s ${tooLong}` : "The title of a future"} has grown too long, as it can when several write at once. Shorten it in Scenario.`;
  },
  "bad-anchor": () => "What the comment is about could not be found.",
  removed: () => "You were removed from this workspace. Somebody who runs it has to let you back in.",
  "last-owner": () => "A workspace needs an owner, and this is the last one.",
  "runner-is-here": ({ seconds }) =>
    typeof seconds === "number"
      ? `Somebody who runs the session was here within the last five minutes. ${waitWords(seconds)}`
      : "Somebody who runs the session is here.",
  "nothing-runs": () => "No round is running.",
  "not-yours": () => "That is somebody else’s.",
  "comment-deleted": () => "The comment has been deleted.",
  "invite-spent": () => "The invitation has been used up.",
  "too-many-simulated": (facts) =>
    `A workspace holds ${number(facts["most"], "a few")} simulated analysts at the most.`,
  malformed: () => "The server could not read that. Reload the page; nothing is lost.",
  "signed-out": () => "You have been signed out.",
  "not-signed-in": () => "You are not signed in.",
  offline: () => "There is no connection to the server. Try again when you are back.",
  busy: () => "The server is busy. Try again in a moment.",
  unavailable: () => "The server cannot do that now. Try again in a moment.",
  "too-many": () => "That was too much at once. Wait a moment, then try again.",
  "too-large": () => "That is more than the server takes at once.",
  "too-long": (facts) =>
    `That is too long: ${number(facts["most"], longest.text.toLocaleString("en-GB"))} characters at most.`,
  "foreign-author": () => "The change was written in somebody else’s name.",
  "unknown-root": () => "The board has no such place.",
  "wrong-kind": () => "What was written does not belong on a board.",
  "wrong-shape": () => "What was written does not belong in that place.",
  "not-there": () => "There is nothing here.",
  "no-such-workspace": () => "There is nothing here.",
} as const satisfies Record<RefusalCode | EdgeCode, Words>;

const isKnown = (code: string): code is keyof typeof sentences => Object.hasOwn(sentences, code);

/** One sentence that says why something was refused. A code nobody knows gets a sentence as well. */
export function wordsOf(code: string, facts: Facts = {}): string {
  return isKnown(code) ? sentences[code](facts) : "The server did not accept that.";
}

const closings = {
  malformed: "This page and the server do not understand each other. Reload it; nothing is lost.",
  "signed-out": "You have been signed out.",
  "not-allowed": "You are no longer a member.",
  "not-there": "There is nothing here.",
  "too-large": `That is too long: ${longest.text.toLocaleString("en-GB")} characters at most.`,
  "old-version": "The server has a new version. Reload this page; nothing is lost.",
  later: "The server asks for patience.",
} as const satisfies Record<CloseReason, string>;

/** One sentence that says why the server closed a document. */
export const closeWords = (reason: CloseReason): string => closings[reason];
