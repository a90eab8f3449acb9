import * as z from "zod/mini";
import { anchorKinds, isAnchor } from "#lib/session/anchor.ts";
import { endSettings, nameSettings, roles } from "#lib/session/session.ts";
import { longest } from "#lib/scenario/scenario.ts";
import { commentId, itemId, memberId, roundId, threadId, values } from "./ids.ts";
import { askedQuestion } from "./question.ts";
import { written } from "./written.ts";

const text = written(longest.text);
const minutes = z.number().check(z.positive(), z.maximum(60 * 24 * 366));
/** The form in which a vector was said ("2:1", "1 out of 200"): figures, their signs and the words that stand for signs, so that no prose gets into the chain. */
const said = z
  .string()
  .check(
    z.maxLength(120),
    z.regex(
      /^(?:[\d\s.,:;%/|'’]|in|out of|per ?cent)*$/i,
      "said holds figures, : / % in, out of and per cent, nothing else",
    ),
  );
const statement = { round: roundId, values, said: z.optional(said), rationale: z.optional(text) };
const anchor = z
  .object({ kind: z.enum(anchorKinds), id: z.string().check(z.maxLength(100)) })
  .check(z.refine(isAnchor, "the id does not have the form that its kind asks for"));

/** A client-made id: the same command sent twice is done once and answered alike. */
export const commandId = z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[A-Za-z0-9_-]+$/));

const whole = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.strictObject({ id: commandId, type: z.literal(type), ...shape });

/** What a member may ask for, over socket.io (`command`) and HTTP alike. */
export const command = z
  .discriminatedUnion("type", [
    whole("open-round", {
      kind: z.enum(["open", "sealed"]),
      minutes: z.optional(minutes),
      atEnd: z.optional(z.enum(endSettings)),
      names: z.optional(z.enum(nameSettings)),
      question: z.optional(askedQuestion),
    }),
    whole("extend-round", {
      round: roundId,
      minutes: z.optional(minutes),
      atEnd: z.optional(z.enum(endSettings)),
    }).check(
      z.refine(
        (asked) => asked.minutes !== undefined || asked.atEnd !== undefined,
        "minutes, atEnd or both are said",
      ),
    ),
    whole("estimate", statement),
    whole("withdraw", { round: roundId }),
    whole("reaffirm", { round: roundId }),
    whole("seal", statement),
    whole("lock-round", { round: roundId }),
    whole("reveal-round", { round: roundId }),
    whole("close-round", { round: roundId }),
    whole("comment", {
      thread: z.optional(threadId),
      anchor: z.optional(anchor),
      text: text.check(z.minLength(1)),
    }),
    whole("edit-comment", { comment: commentId, text: text.check(z.minLength(1)) }),
    whole("delete-comment", { comment: commentId }),
    whole("resolve-thread", { thread: threadId }),
    whole("reopen-thread", { thread: threadId }),
    whole("nudge", { round: roundId, member: z.optional(memberId) }),
    whole("change-role", { member: memberId, role: z.enum(roles) }),
    whole("remove-member", { member: memberId }),
    whole("leave", {}),
    whole("take-over", {}),
    whole("resolve", {
      future: z.optional(itemId),
      annulled: z.optional(z.boolean()),
      evidence: text,
      note: text,
    }),
  ])
  .register(z.globalRegistry, { id: "Command" });
export type WireCommand = z.infer<typeof command>;
