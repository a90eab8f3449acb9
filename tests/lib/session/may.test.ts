import { expect, test } from "vitest";
import { deeds, may, mayGive, mayRun } from "#lib/session/may.ts";
import type { Deed } from "#lib/session/may.ts";
import type { Role } from "#lib/session/session.ts";
import { roles } from "#lib/session/session.ts";
import { aMember, aSession } from "#tests/support/builders.ts";

const allowedTo = (role: Role | null) => Object.keys(deeds).filter((deed) => may(role, deed as Deed));

test("[A1] an owner may do everything", () => {
  expect(allowedTo("owner")).toEqual(Object.keys(deeds));
});

test("[A1] whoever has no role may do nothing", () => {
  expect(allowedTo(null)).toEqual([]);
});

test("[A1] an observer reads, and does nothing else", () => {
  expect(allowedTo("observer")).toEqual(["read"]);
});

test("[A1] an analyst reads, estimates, comments and writes on the board, and runs nothing", () => {
  expect(allowedTo("analyst")).toEqual(["read", "estimate", "comment", "edit the board"]);
});

test("[A1] a facilitator may do all but govern members and delete the workspace", () => {
  const not = Object.keys(deeds).filter((deed) => !allowedTo("facilitator").includes(deed));
  expect(not).toEqual(["govern members", "delete the workspace"]);
});

test("[A2] nobody gives a role above those below their own", () => {
  expect(mayGive("owner")).toEqual(roles);
  expect(mayGive("facilitator")).toEqual(["analyst", "observer"]);
  for (const role of ["analyst", "observer", null] as const) expect(mayGive(role)).toEqual([]);
});

test("whoever took over runs the session, as long as they are an analyst", () => {
  const asRunner = (role: "analyst" | "observer" | null) =>
    aSession({ ann: role }, { runner: aMember("ann") });
  expect(mayRun(asRunner("analyst"), aMember("ann"))).toBe(true);
  expect(mayRun(asRunner("observer"), aMember("ann"))).toBe(false);
  expect(mayRun(asRunner(null), aMember("ann"))).toBe(false);
  expect(mayRun(asRunner("analyst"), aMember("bob"))).toBe(false);
});
