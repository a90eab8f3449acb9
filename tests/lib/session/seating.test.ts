import { expect, test } from "vitest";
import { markSealed, nobodySeated, seat, seatOf, seatsIn, sitterOf } from "#lib/session/seating.ts";
import type { RoundId, SeatId } from "#lib/session/session.ts";
import { aMember, an } from "#tests/support/builders.ts";

const [r1, r2] = [an<RoundId>("r1"), an<RoundId>("r2")];
const place = (round: RoundId, name: string, member: string) => ({
  round,
  seat: an<SeatId>(name),
  member: aMember(member),
});
const seating = seat(nobodySeated, [place(r1, "s2", "ann"), place(r1, "s1", "bob"), place(r2, "s3", "ann")]);

test("a member has one seat per round, and the seat leads back to the member", () => {
  expect(seatOf(seating, r1, aMember("ann"))).toBe("s2");
  expect(seatOf(seating, r2, aMember("ann"))).toBe("s3");
  expect(seatOf(seating, r2, aMember("bob"))).toBeUndefined();
  expect(sitterOf(seating, r1, an("s1"))).toBe("bob");
  expect(sitterOf(seating, r2, an("s1"))).toBeUndefined();
});

test("seats are told in the order in which they were taken", () => {
  expect(seatsIn(seating, r1)).toEqual(["s2", "s1"]);
  expect(seatsIn(seating, an("nowhere"))).toEqual([]);
});

test("[S3] a mark once set stays, and sealing again changes nothing", () => {
  const once = markSealed(seating, r1, an("s2"));
  expect(once.sealed).toEqual({ r1: ["s2"] });
  expect(markSealed(once, r1, an("s2"))).toBe(once);
  expect(markSealed(once, r1, an("s1")).sealed).toEqual({ r1: ["s2", "s1"] });
});
