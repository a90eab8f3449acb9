import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { PeopleScreen } from "#app/w/[workspace]/people/people-screen.tsx";
import { peopleOf } from "#app/w/[workspace]/people/people-of.ts";
import { stateOf } from "#app/w/[workspace]/people/state-of.ts";
import { usesTrouble } from "#app/w/[workspace]/people/uses-trouble.ts";
import type { RecordMember } from "#lib/documents/record.ts";
import type { Role } from "#lib/session/session.ts";
import { anApi, aProblem } from "#tests/app/home/an-api.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const invite = {
  id: "i1",
  role: "analyst",
  invitedBy: "Ann",
  createdAt: "2026-10-14T14:00:00.000Z",
  expiresAt: "2999-10-21T14:00:00.000Z",
  uses: 10,
  used: 4,
  isRevoked: false,
} as const;
const link = "http://b.example/join#fA3AWeWpkYzaUoPWbo-ceyCREEiwa6Bx";

function show(
  role: Role,
  answer?: Parameters<typeof anApi>[0],
  others: Readonly<Record<string, RecordMember>> = {},
) {
  const api = anApi(
    answer ??
      (({ method, path }) => {
        if (path.endsWith("return-link"))
          return { status: 200, body: { code: link.split("#")[1], link, expiresAt: invite.expiresAt } };
        if (method === "DELETE") return { status: 204 };
        return method === "POST"
          ? { status: 201, body: { code: link.split("#")[1], link } }
          : { status: 200, body: { invites: [invite] } };
      }),
  );
  const fake = aFakeRoom({ role });
  for (const [id, member] of Object.entries(others))
    fake.record.getMap<RecordMember>("members").set(id, member);
  render(fake.within(<PeopleScreen />));
  return { ...api, ...fake };
}

test("an owner makes an invite link by role, number and time, and sees it once", async () => {
  const { asked } = show("owner");
  fireEvent.change(screen.getByLabelText("As"), { target: { value: "observer" } });
  fireEvent.change(screen.getByLabelText("For how many"), { target: { value: "3" } });
  fireEvent.change(screen.getByLabelText("Good for"), { target: { value: "24" } });
  fireEvent.click(screen.getByRole("button", { name: "Make an invite link" }));
  const field = await screen.findByLabelText("Whoever opens this comes in as observer");
  expect((field as HTMLInputElement).value).toBe(link);
  expect(screen.getByRole("img", { name: "The invite link, as a QR code" })).toBeDefined();
  expect(asked.find(({ method }) => method === "POST")).toEqual({
    method: "POST",
    path: "/api/v1/workspaces/w1/invites",
    body: { role: "observer", uses: 3, expiresInHours: 24 },
  });
});

test("[A2] one offers the roles that one may give, and no other", () => {
  show("facilitator");
  const offered = (label: string) =>
    [...screen.getByLabelText<HTMLSelectElement>(label).options].map(({ value }) => value);
  expect(offered("As")).toEqual(["analyst", "observer"]);
  cleanup();
  show("owner");
  expect(offered("As")).toEqual(["analyst", "observer", "facilitator"]);
});

test("who was removed is let back in by whoever may make analysts, who left is only named", async () => {
  const { given } = show("facilitator", undefined, {
    gone: { name: "Gone", role: null, removed: true },
    left: { name: "Left", role: null },
  });
  expect(screen.queryByRole("button", { name: "Let Left back in as an analyst" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Let Gone back in as an analyst" }));
  await waitFor(() => expect(given).toEqual([{ type: "change-role", member: "gone", role: "analyst" }]));
  cleanup();
  show("analyst", undefined, { gone: { name: "Gone", role: null, removed: true } });
  expect(screen.getByText(/No longer here: Gone/)).toBeDefined();
  expect(screen.queryByRole("button", { name: /Let Gone back in/ })).toBeNull();
});

test("how many a link is for must be a number, said at the field", async () => {
  const { asked } = show("owner");
  fireEvent.change(screen.getByLabelText("For how many"), { target: { value: "a few" } });
  fireEvent.click(screen.getByRole("button", { name: "Make an invite link" }));
  expect(await screen.findByText("A whole number from 1 on.")).toBeDefined();
  expect(asked.every(({ method }) => method === "GET")).toBe(true);
  expect(usesTrouble("1001")).toContain("1,000 at most");
});

test("a link that is open can be revoked", async () => {
  const { asked } = show("facilitator");
  fireEvent.click(await screen.findByRole("button", { name: "Revoke the analyst link, used 4 of 10" }));
  await waitFor(() =>
    expect(asked).toContainEqual({
      method: "DELETE",
      path: "/api/v1/workspaces/w1/invites/i1",
      body: undefined,
    }),
  );
});

test("an owner changes a role by a command, and a refusal is said at the name", async () => {
  const { given, answerWith } = show("owner");
  answerWith(() => Promise.resolve({ ok: false, error: { code: "last-owner", facts: {} } }));
  fireEvent.change(screen.getByLabelText("Role of Bob"), { target: { value: "observer" } });
  expect(await screen.findByText("A workspace needs an owner, and this is the last one.")).toBeDefined();
  expect(given).toEqual([{ type: "change-role", member: "bob", role: "observer" }]);
});

test("removing says what follows and happens only then", async () => {
  const { given } = show("owner");
  fireEvent.keyDown(screen.getByRole("button", { name: "More for Bob" }), { key: "Enter" });
  fireEvent.click(await screen.findByRole("menuitem", { name: "Remove" }));
  expect((await screen.findByRole("dialog")).textContent).toContain("goes on counting");
  expect(given).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Remove" }));
  await waitFor(() => expect(given).toEqual([{ type: "remove-member", member: "bob" }]));
});

test("somebody is let back in by a link of their own", async () => {
  const { asked } = show("owner");
  fireEvent.keyDown(screen.getByRole("button", { name: "More for Bob" }), { key: "Enter" });
  fireEvent.click(await screen.findByRole("menuitem", { name: "Let back in" }));
  expect(await screen.findByLabelText("Return link for Bob")).toBeDefined();
  expect(asked.at(-1)?.path).toBe("/api/v1/workspaces/w1/members/bob/return-link");
});

test("an analyst sees the members and makes their own return link, and asks for no invitations", async () => {
  const { asked } = show("analyst");
  expect(screen.queryByRole("heading", { name: "Invite" })).toBeNull();
  expect(screen.queryByLabelText("Role of Bob")).toBeNull();
  expect(screen.queryByRole("button", { name: "More for Bob" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Make a return link" }));
  expect((await screen.findByLabelText<HTMLInputElement>("Your return link")).value).toBe(link);
  expect(asked.map(({ path }) => path)).toEqual(["/api/v1/return-link"]);
});

test("a link that could not be made is said", async () => {
  show("owner", ({ method }) =>
    method === "GET" ? { status: 200, body: { invites: [] } } : aProblem(403, "not-allowed"),
  );
  expect(await screen.findByText("No link has been made yet.")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Make an invite link" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The server says not-allowed.");
});

test("a link is open until it is revoked, used up or out of time", () => {
  const now = Date.parse("2026-10-15T00:00:00.000Z");
  expect(stateOf(invite, now)).toBe("open");
  expect(stateOf({ ...invite, isRevoked: true }, now)).toBe("revoked");
  expect(stateOf({ ...invite, used: 10 }, now)).toBe("used up");
  expect(stateOf({ ...invite, expiresAt: "2026-10-15T00:00:00.000Z" }, now)).toBe("expired");
});

test("members stand with oneself first, then by role and name; who left is set apart", () => {
  const { now, before } = peopleOf(
    {
      b: { name: "Analyst 10", role: "analyst" },
      c: { name: "Analyst 9", role: "analyst" },
      d: { name: "Gone", role: null },
      e: { name: "Olga", role: "owner" },
      f: { name: "Me", role: "observer" },
    },
    "f",
  );
  expect(now.map(({ name }) => name)).toEqual(["Me", "Olga", "Analyst 9", "Analyst 10"]);
  expect(before.map(({ name }) => name)).toEqual(["Gone"]);
});
