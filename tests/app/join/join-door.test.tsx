import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { JoinDoor } from "#app/join/join-door.tsx";
import { anApi, aProblem, aRouter, standingAt } from "#tests/app/home/an-api.tsx";

const code = "fA3AWeWpkYzaUoPWbo-ceyCREEiwa6Bx";
const invitation = {
  title: "How close will they be?",
  role: "analyst",
  invitedBy: "Analyst C",
  stage: "open",
};
type Answer = Parameters<typeof anApi>[0];

function show(answer: Answer, path = `/join#${code}`) {
  const api = anApi(answer);
  const router = aRouter();
  standingAt(path);
  render(router.within(<JoinDoor />));
  return { ...api, ...router };
}

test("an invitation says who invites, to what, as what and what runs now, and takes a name", async () => {
  const { asked, went } = show(({ path }) =>
    path.endsWith("/look")
      ? { status: 200, body: invitation }
      : { status: 200, body: { workspaceId: "w1", role: "analyst" } },
  );
  await screen.findByRole("heading", { name: "How close will they be?" });
  expect(screen.getByText("Analyst C invites you to forecast")).toBeDefined();
  expect(screen.getByText("analyst: you estimate, write and comment")).toBeDefined();
  expect(screen.getByText(/an open round is running/)).toBeDefined();
  fireEvent.change(screen.getByLabelText(/Your name/), { target: { value: "Ilse" } });
  fireEvent.click(screen.getByRole("button", { name: "Join and estimate" }));
  await waitFor(() => expect(went).toEqual(["/w/w1/forecast"]));
  expect(asked.at(-1)).toEqual({ method: "POST", path: "/api/v1/join", body: { code, name: "Ilse" } });
  expect(window.location.href).not.toContain(code);
});

test("a name that is missing is asked for in words, and nothing is sent", async () => {
  const { asked } = show(() => ({ status: 200, body: invitation }));
  fireEvent.click(await screen.findByRole("button", { name: "Join and estimate" }));
  expect(screen.getByText("Write a name. Initials will do.")).toBeDefined();
  expect(asked).toHaveLength(1);
});

test("somebody who is a member already is led straight in", async () => {
  const { went } = show(() => ({ status: 200, body: { ...invitation, workspaceId: "w1" } }));
  await waitFor(() => expect(went).toEqual(["/w/w1/forecast"]));
});

test("an observer is not asked to estimate", async () => {
  show(() => ({ status: 200, body: { ...invitation, role: "observer", stage: "sealed" } }));
  expect(await screen.findByRole("button", { name: "Join and look on" })).toBeDefined();
  expect(screen.getByText(/nobody sees your numbers until the reveal/)).toBeDefined();
});

const closed = [
  {
    refusal: "invite-used-up",
    facts: { uses: 10 },
    title: "This invite link is used up",
    why: /good for 10 people/,
  },
  {
    refusal: "invite-expired",
    facts: { expiresAt: "2026-10-14T18:00:00.000Z" },
    title: "This invite link has expired",
    why: /good until 14 October 2026/,
  },
  { refusal: "invite-revoked", facts: {}, title: "This invite link no longer works", why: /taken back/ },
  { refusal: "no-such-invite", facts: {}, title: "There is no such invitation", why: /not copied whole/ },
];

test.each(closed)(
  "an invitation that does not open says why: $refusal",
  async ({ refusal, facts, title, why }) => {
    show(() => aProblem(410, refusal, facts));
    await screen.findByRole("heading", { name: title });
    expect(screen.getByText(why)).toBeDefined();
    expect(screen.getByLabelText("Link or code of an invitation")).toBeDefined();
  },
);

test("an invitation for one is said to have been for one person", async () => {
  show(() => aProblem(410, "invite-used-up", { uses: 1 }));
  expect(await screen.findByText(/good for one person, who has come\./)).toBeDefined();
});

test("without a connection one can look again", async () => {
  let isThere = false;
  show(() => (isThere ? { status: 200, body: invitation } : "no connection"));
  await screen.findByText("The server cannot be reached. Try again when there is a connection.");
  isThere = true;
  fireEvent.click(screen.getByRole("button", { name: "Look again" }));
  expect(await screen.findByRole("heading", { name: "How close will they be?" })).toBeDefined();
});

test("an invitation that is used up between looking and joining is said to be", async () => {
  let isSpent = false;
  show(({ path }) => {
    if (path.endsWith("/join")) isSpent = true;
    return isSpent ? aProblem(410, "invite-used-up", { uses: 1 }) : { status: 200, body: invitation };
  });
  fireEvent.change(await screen.findByLabelText(/Your name/), { target: { value: "Ilse" } });
  fireEvent.click(screen.getByRole("button", { name: "Join and estimate" }));
  expect(await screen.findByRole("heading", { name: "This invite link is used up" })).toBeDefined();
});

test("without a code there is a place for one", () => {
  show(() => ({ status: 200 }), "/join");
  expect(screen.getByRole("heading", { name: "Join with a link" })).toBeDefined();
  fireEvent.change(screen.getByLabelText("Link or code of an invitation"), { target: { value: "hello" } });
  fireEvent.click(screen.getByRole("button", { name: "Join" }));
  expect(screen.getByRole("alert").textContent).toContain("no link and no code");
});
