import { z } from "zod";
import { anchorKinds, isAnchor } from "#lib/session/anchor.ts";
import { endSettings, nameSettings, roles } from "#lib/session/session.ts";
import { longest } from "#lib/scenario/scenario.ts";
import { commentId, itemId, memberId, roundId, threadId, values } from "./ids.ts";
import { askedQuestion } from "./question.ts";
import { written } from "./written.ts";

const text = written(longest.text);
const minutes = z
  .number()
  .positive()
  .max(60 * 24 * 366);
/** The form in which a vector was said ("2:1", "1 out of 200"): figures, their signs and the words that stand for signs, so that no prose gets into the chain. */
const said = z
  .string()
  .max(120)
  .regex(
    /^(?:[\d\s.,:;%/|'’]|in|out of|per ?cent)*$/i,
    "said holds figures, : / % in, out of and per cent, nothing else",
  );
const statement = { round: roundId, values, said: said.optional(), rationale: text.optional() };
const anchor = z
  .object({ kind: z.enum(anchorKinds), id: z.string().max(100) })
  .refine(isAnchor, "the id does not have the form that its kind asks for");

/** A client-made id: the same command sent twice is done once and answered alike. */
export const commandId = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/);

const whole = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ id: commandId, type: z.literal(type), ...shape }).strict();

/** What a member may ask for, over socket.io (`command`) and HTTP alike. */
export const command = z
  .discriminatedUnion("type", [
    whole("open-round", {
      kind: z.enum(["open", "sealed"]),
      minutes: minutes.optional(),
      atEnd: z.enum(endSettings).optional(),
      names: z.enum(nameSettings).optional(),
      question: askedQuestion.optional(),
    }),
    whole("extend-round", {
      round: roundId,
      minutes: minutes.optional(),
      atEnd: z.enum(endSettings).optional(),
    }).refine(
      (asked) => asked.minutes !== undefined || asked.atEnd !== undefined,
      "minutes, atEnd or both are said",
    ),
    whole("estimate", statement),
    whole("withdraw", { round: roundId }),
    whole("reaffirm", { round: roundId }),
    whole("seal", statement),
    whole("lock-round", { round: roundId }),
    whole("reveal-round", { round: roundId }),
    whole("close-round", { round: roundId }),
    whole("comment", { thread: threadId.optional(), anchor: anchor.optional(), text: text.min(1) }),
    whole("edit-comment", { comment: commentId, text: text.min(1) }),
    whole("delete-comment", { comment: commentId }),
    whole("resolve-thread", { thread: threadId }),
    whole("reopen-thread", { thread: threadId }),
    whole("nudge", { round: roundId, member: memberId.optional() }),
    whole("change-role", { member: memberId, role: z.enum(roles) }),
    whole("remove-member", { member: memberId }),
    whole("leave", {}),
    whole("take-over", {}),
    whole("resolve", {
      future: itemId.optional(),
      annulled: z.boolean().optional(),
      evidence: text,
      note: text,
    }),
  ])
  .meta({ id: "Command" });
export type WireCommand = z.infer<typeof command>;
