import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { EnterDoor } from "#app/enter/enter-door.tsx";
import { ReturnDoor } from "#app/return/return-door.tsx";
import { anApi, aProblem, aRouter, standingAt } from "#tests/app/home/an-api.tsx";

const key = "pRWFHX_cBmcg1eht70kYUPh1o8HR_9ek";

const show = (path: string, isKnown = false) => {
  standingAt(path);
  render(aRouter().within(<EnterDoor isKnown={isKnown} />));
};

test("the key of the link and the name go to the server, and the key leaves the address bar", async () => {
  const { asked } = anApi(() => ({ status: 200, body: { workspaces: ["w1"] } }));
  show(`/enter#${key}`);
  fireEvent.change(screen.getByLabelText(/Your name/), { target: { value: " Ilse " } });
  fireEvent.click(screen.getByRole("button", { name: "Enter" }));
  await screen.findByRole("heading", { name: "You are in" });
  expect(asked.filter(({ method }) => method === "POST")).toEqual([
    { method: "POST", path: "/api/v1/enter", body: { key, name: "Ilse" } },
  ]);
  expect(window.location.href).not.toContain(key);
  expect(screen.getByRole("link", { name: "Open it" }).getAttribute("href")).toBe("/w/w1/scenario");
});

test("somebody who comes again keeps their name by saying none", async () => {
  const { asked } = anApi(() => ({ status: 200, body: { workspaces: [] } }));
  show(`/enter#${key}`, true);
  await screen.findByText("Leave it empty to keep the name you have here.");
  fireEvent.click(screen.getByRole("button", { name: "Enter" }));
  await screen.findByText("There is no workspace yet. Begin with a question you disagree about.");
  expect(asked.at(-1)?.body).toEqual({ key });
});

test("somebody who has no name here yet is asked for one in words, and nothing is sent without it", () => {
  const { asked } = anApi(() => ({ status: 200 }));
  show(`/enter#${key}`);
  expect(screen.queryByText(/Leave it empty/)).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Enter" }));
  expect(screen.getByText("Write a name. Initials will do.")).toBeDefined();
  expect(asked.some(({ method }) => method === "POST")).toBe(false);
});

test("a key that does not open is said, and what was typed stays", async () => {
  anApi(() => aProblem(403, "no-such-key"));
  show(`/enter#${key}`);
  fireEvent.change(screen.getByLabelText(/Your name/), { target: { value: "Ilse" } });
  fireEvent.click(screen.getByRole("button", { name: "Enter" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The server says no-such-key.");
  expect(screen.getByLabelText<HTMLInputElement>(/Your name/).value).toBe("Ilse");
});

test("a name that is too long is said before anything is asked", () => {
  const { asked } = anApi(() => ({ status: 200 }));
  show(`/enter#${key}`);
  fireEvent.change(screen.getByLabelText(/Your name/), { target: { value: "x".repeat(81) } });
  fireEvent.click(screen.getByRole("button", { name: "Enter" }));
  expect(screen.getByText(/81 characters/)).toBeDefined();
  expect(asked.some(({ method }) => method === "POST")).toBe(false);
});

test("a link without a key says what is missing", () => {
  show("/enter");
  expect(screen.getByRole("heading", { name: "This link has no key" })).toBeDefined();
});

test("a return link is taken up by a press, not by looking at it", async () => {
  const { asked } = anApi(() => aProblem(404, "no-such-link"));
  standingAt(`/return#${key}`);
  render(<ReturnDoor />);
  expect(asked).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Go on here" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The server says no-such-link.");
  expect(asked).toEqual([{ method: "POST", path: "/api/v1/return", body: { code: key } }]);
});
