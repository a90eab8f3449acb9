import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { CardFoot } from "#app/_home/card-foot.tsx";
import { scenario } from "#lib/wire/scenario.ts";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { aScenario } from "#tests/app/scenario/a-fake-room.tsx";
import { aCard } from "./a-card.ts";
import { anApi, aProblem, aRouter } from "./an-api.tsx";

type Answer = Parameters<typeof anApi>[0];

const done: Answer = () => ({ status: 204 });

function open(changes: Partial<WorkspaceCard> = {}, answer: Answer = done) {
  const api = anApi(answer);
  const router = aRouter();
  render(router.within(<CardFoot card={aCard({ role: "owner", ...changes })} />));
  fireEvent.keyDown(screen.getByRole("button", { name: "What to do with “How close will they be?”" }), {
    key: "Enter",
  });
  return { ...api, ...router };
}

const choose = (name: string) => fireEvent.click(screen.getByRole("menuitem", { name }));

test("whoever looks on may neither rename nor delete, and may duplicate and archive", () => {
  open({ role: "observer" });
  expect(screen.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual([
    "Duplicate",
    "Archive for me",
  ]);
});

test("renaming refuses an empty title and keeps what stands", () => {
  const { asked } = open();
  choose("Rename");
  const field = screen.getByLabelText<HTMLInputElement>("The question");
  expect(field.value).toBe("How close will they be?");
  fireEvent.change(field, { target: { value: "   " } });
  fireEvent.click(screen.getByRole("button", { name: "Rename" }));
  expect(screen.getByText("A question needs a title.")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Keep the title" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(asked).toEqual([]);
});

test("archiving puts the workspace away for oneself, and it can be taken out again", async () => {
  const { asked } = open();
  choose("Archive for me");
  await waitFor(() =>
    expect(asked).toEqual([{ method: "PUT", path: "/api/v1/workspaces/w1/away", body: { isAway: true } }]),
  );
});

test("a workspace in the archive offers the way out of it", async () => {
  const { asked } = open({ isAway: true });
  choose("Take out of the archive");
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ isAway: false }));
});

test("deleting asks first, says what goes, and keeps the workspace unless one means it", async () => {
  const { asked } = open({ round: 3 });
  choose("Delete for everybody");
  const dialog = within(screen.getByRole("dialog", { name: "Delete the workspace for everybody?" }));
  expect(dialog.getByText(/its 3 rounds and the estimates in them/)).toBeDefined();
  expect(dialog.getByRole("link", { name: /Take the data with you first/ })).toBeDefined();
  fireEvent.click(dialog.getByRole("button", { name: "Keep it" }));
  expect(asked).toEqual([]);
  fireEvent.keyDown(screen.getByRole("button", { name: /What to do/ }), { key: "Enter" });
  choose("Delete for everybody");
  fireEvent.click(screen.getByRole("button", { name: "Delete it" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked).toEqual([{ method: "DELETE", path: "/api/v1/workspaces/w1", body: undefined }]);
});

test("a workspace that could not be deleted is said to be still there", async () => {
  open({}, () => aProblem(403, "not-allowed"));
  choose("Delete for everybody");
  fireEvent.click(screen.getByRole("button", { name: "Delete it" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("It is still there");
  expect(alert.textContent).toContain("The server says not-allowed.");
});

const copies: Answer = ({ method }) =>
  method === "GET" ? { status: 200, body: aScenario } : { status: 201, body: { workspaceId: "w9" } };

test("duplicating makes a workspace with the same scenario under a title of its own, and goes there", async () => {
  const { asked, went } = open({}, copies);
  choose("Duplicate");
  await waitFor(() => expect(went).toEqual(["/w/w9/scenario"]));
  const made = scenario.parse(asked.at(-1)?.body);
  expect(made.question.title).toBe("How close will they be? (copy)");
  expect(made.futures.map(({ title }) => title)).toEqual(aScenario.futures.map(({ title }) => title));
});

test("a scenario in which a title is missing is not duplicated, and that is why", async () => {
  open({}, () => ({ status: 200, body: { ...aScenario, question: { ...aScenario.question, title: "" } } }));
  choose("Duplicate");
  expect((await screen.findByRole("alert")).textContent).toContain("cannot be duplicated yet");
});

test.each([
  ["without a connection", "no connection", "The server cannot be reached."],
  ["when the server fails", { status: 500 }, "The server cannot do that now."],
] as const)("%s the card says why nothing was done", async (_when, answer, words) => {
  open({}, () => answer);
  choose("Archive for me");
  expect((await screen.findByRole("alert")).textContent).toContain(words);
});
