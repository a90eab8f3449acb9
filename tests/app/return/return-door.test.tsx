import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ReturnDoor } from "#app/return/return-door.tsx";
import { anApi, aProblem, standingAt } from "#tests/app/home/an-api.tsx";

const code = "fA3AWeWpkYzaUoPWbo-ceyCREEiwa6Bx";

function show(answer: Parameters<typeof anApi>[0]) {
  const api = anApi(answer);
  standingAt(`/return#${code}`);
  render(<ReturnDoor />);
  return api;
}

test("a link is taken up by a press, and not by looking at it", async () => {
  const { asked } = show(() => aProblem(404, "no-such-link"));
  expect(asked).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Go on here" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The server says no-such-link.");
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  expect(asked).toEqual([{ method: "POST", path: "/api/v1/return", body: { code } }]);
});

test("only what may pass by itself is worth trying again", async () => {
  const { asked } = show(() => "no connection");
  fireEvent.click(screen.getByRole("button", { name: "Go on here" }));
  fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
  await screen.findByRole("button", { name: "Try again" });
  expect(asked).toHaveLength(2);
});

test("who is somebody else there is told so first, may stay who they are, and becomes the other by asking for it", async () => {
  const { asked } = show(({ body }) =>
    (body as { replace?: boolean }).replace === true
      ? aProblem(404, "no-such-link")
      : aProblem(409, "somebody-else"),
  );
  fireEvent.click(screen.getByRole("button", { name: "Go on here" }));
  await screen.findByRole("heading", { name: "This browser is somebody else there" });
  expect(screen.getByText("The server says somebody-else.")).toBeDefined();
  expect(screen.getByRole("link", { name: "Stay who I am" }).getAttribute("href")).toBe("/");
  fireEvent.click(screen.getByRole("button", { name: "Become who the link is for" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The server says no-such-link.");
  expect(asked.at(-1)?.body).toEqual({ code, replace: true });
});
