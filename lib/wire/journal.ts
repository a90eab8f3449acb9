import * as z from "zod/mini";
import { isId } from "#lib/kit/id.ts";
import { isInstant } from "#lib/kit/instant.ts";
import type { Instant } from "#lib/kit/instant.ts";
import { anchorKinds, isAnchor } from "#lib/session/anchor.ts";
import { endSettings, nameSettings, roles } from "#lib/session/session.ts";
import type { MemberId, SeatId } from "#lib/session/session.ts";
import { commentId, memberId, roundId, threadId, values } from "./ids.ts";
import { digest, frozenQuestion } from "./question.ts";

const id = { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$", type: "string" } as const;

/** A moment in UTC, ISO 8601 with milliseconds. */
export const instant = z
  .custom<Instant>(isInstant, "not a moment in UTC with milliseconds")
  .register(z.globalRegistry, { type: "string", format: "date-time" });

export const seatId = z
  .custom<SeatId>((value) => isId<"Seat">(value), "not the id of a seat")
  .register(z.globalRegistry, id);

const actor = z
  .custom<MemberId | SeatId | "clock">(
    (value) => isId(value) || value === "clock",
    "not a member, a seat or the clock",
  )
  .register(z.globalRegistry, { type: "string" });

const said = {
  values,
  said: z.nullable(z.string().check(z.maxLength(120))),
  rationaleHash: z.nullable(digest),
};
const role = z.enum(roles);
const kind = z.enum(["open", "sealed"]);

/** What an entry of the journal tells, in exactly the form in which it is hashed. */
export const event = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("workspace created"), owner: memberId }),
  z.strictObject({
    type: z.literal("member joined"),
    member: memberId,
    role,
    simulated: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ type: z.literal("role changed"), member: memberId, role }),
  z.strictObject({ type: z.literal("member removed"), member: memberId }),
  z.strictObject({ type: z.literal("member left"), member: memberId }),
  z.strictObject({ type: z.literal("session taken over"), member: memberId }),
  z.strictObject({
    type: z.literal("round opened"),
    round: roundId,
    number: z.int().check(z.minimum(1)),
    kind,
    names: z.enum(nameSettings),
    endsAt: z.nullable(instant),
    advises: z.exactOptional(z.literal(true)),
    question: frozenQuestion,
    carried: z.array(z.strictObject({ ...said, seat: seatId, at: instant })),
  }),
  z.strictObject({
    type: z.literal("round extended"),
    round: roundId,
    endsAt: instant,
    atEnd: z.exactOptional(z.enum(endSettings)),
  }),
  z.strictObject({ type: z.literal("estimated"), round: roundId, seat: seatId, ...said }),
  z.strictObject({ type: z.literal("estimate withdrawn"), round: roundId, seat: seatId }),
  z.strictObject({ type: z.literal("estimate reaffirmed"), round: roundId, seat: seatId }),
  z.strictObject({ type: z.literal("estimates struck"), round: roundId, seats: z.array(seatId) }),
  z.strictObject({
    type: z.literal("round locked"),
    round: roundId,
    digests: z.array(digest),
    revealing: z.boolean(),
  }),
  z.strictObject({
    type: z.literal("round revealed"),
    round: roundId,
    openings: z.array(
      z.strictObject({ ...said, seat: seatId, nonce: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
    ),
  }),
  z.strictObject({ type: z.literal("round closed"), round: roundId }),
  z.strictObject({
    type: z.literal("commented"),
    thread: threadId,
    comment: commentId,
    anchor: z.nullable(
      z
        .strictObject({ kind: z.enum(anchorKinds), id: z.string() })
        .check(z.refine(isAnchor, "not an anchor")),
    ),
    textHash: digest,
  }),
  z.strictObject({ type: z.literal("comment edited"), comment: commentId, textHash: digest }),
  z.strictObject({ type: z.literal("comment deleted"), comment: commentId }),
  z.strictObject({ type: z.literal("thread resolved"), thread: threadId }),
  z.strictObject({ type: z.literal("thread reopened"), thread: threadId }),
  z.strictObject({
    type: z.literal("question resolved"),
    future: z.nullable(z.string()),
    round: z.nullable(roundId),
    evidenceHash: digest,
    noteHash: digest,
  }),
]);

/** One entry of the journal. */
export const entry = z.strictObject({
  seq: z.int().check(z.minimum(1)),
  at: instant,
  actor,
  event,
  previous: digest,
  hash: digest,
});
