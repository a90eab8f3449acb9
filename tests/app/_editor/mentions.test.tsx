import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime.js";
import { afterEach, expect, test } from "vitest";
import "#tests/app/scenario/patience.ts";
import { Cell } from "#app/_editor/cell.tsx";
import { Markdown } from "#app/_editor/markdown.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";
import { Notebook, plainField, theEditor, type, written } from "./a-notebook.tsx";

afterEach(() => history.replaceState(null, "", "/"));

async function begin() {
  render(aFakeRoom().within(<Notebook longest={500} />));
  act(() => plainField().focus());
  return theEditor();
}

const offered = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);
const chosen = () =>
  screen.getAllByRole("option").find((one) => one.getAttribute("aria-selected") === "true");
const codes: Readonly<Record<string, number>> = { ArrowDown: 40, ArrowUp: 38, Enter: 13, Tab: 9, Escape: 27 };

test("an @ offers drivers, indicators and people, fewer with each sign, and the text names the one that is chosen", async () => {
  const view = await begin();
  const press = (key: string) =>
    act(() => void fireEvent.keyDown(view.contentDOM, { key, keyCode: codes[key] }));
  type(view, "See @");
  await waitFor(() =>
    expect(offered()).toEqual([
      "The war drags on driver",
      "China protects its image driver",
      "Patrols stop indicator",
      "Ann person",
      "Bob person",
    ]),
  );
  expect(screen.getByRole("listbox").id).toBe(view.contentDOM.getAttribute("aria-controls"));
  expect(view.contentDOM.getAttribute("aria-activedescendant")).toBe(chosen()?.id);
  press("ArrowUp");
  expect(chosen()?.textContent).toBe("Bob person");
  press("ArrowDown");
  expect(view.contentDOM.getAttribute("aria-activedescendant")).toBe(chosen()?.id);
  type(view, "pa");
  await waitFor(() => expect(offered()).toEqual(["Patrols stop indicator"]));
  press("Enter");
  expect(written()).toBe("See [Patrols stop](#indicator/patrols) ");
  expect(offered()).toEqual([]);
  expect(view.contentDOM.hasAttribute("aria-activedescendant")).toBe(false);
  type(view, "and @b");
  await waitFor(() => expect(offered()).toEqual(["Bob person"]));
  press("Tab");
  expect(written()).toBe("See [Patrols stop](#indicator/patrols) and [@Bob](#member/bob) ");
});

test("Escape sends the list away and leaves the text as it is, and it does not come back for the same @", async () => {
  const view = await begin();
  type(view, "@");
  await waitFor(() => expect(offered()).toHaveLength(5));
  act(() => void fireEvent.keyDown(view.contentDOM, { key: "Escape", keyCode: 27 }));
  expect(offered()).toEqual([]);
  type(view, "war");
  expect(offered()).toEqual([]);
  expect([written(), view.hasFocus]).toEqual(["@war", true]);
  type(view, " or @");
  await waitFor(() => expect(offered()).toHaveLength(5));
});

test("a press takes what it is on, and Enter is a line break where nothing fits", async () => {
  const view = await begin();
  type(view, "@chi");
  await waitFor(() => expect(offered()).toHaveLength(1));
  act(() => void fireEvent.mouseDown(screen.getByRole("option")));
  expect(written()).toBe("[China protects its image](#driver/image) ");
  type(view, "@zzz");
  expect(offered()).toEqual([]);
  act(() => void fireEvent.keyDown(view.contentDOM, { key: "Enter", keyCode: 13 }));
  expect(written()).toBe("[China protects its image](#driver/image) @zzz\n");
});

type Router = NonNullable<React.ContextType<typeof AppRouterContext>>;

function read(source: string) {
  const pushed: string[] = [];
  const fake = aFakeRoom();
  const router = {
    push: (address: string) => void pushed.push(new URL(address).pathname + new URL(address).hash),
  };
  const view = render(
    <AppRouterContext value={router as unknown as Router}>
      {fake.within(<Markdown source={source} />)}
    </AppRouterContext>,
  );
  return { pushed, fake, ...view };
}

test("a mention leads to its place on the Scenario screen, and is no link once the thing is gone", () => {
  const { pushed, fake } = read("See [the war](#driver/long-war), [nothing](#driver/never-was)");
  fireEvent.click(screen.getByRole("link", { name: "the war" }));
  expect(pushed).toEqual(["/w/w1/scenario#driver/long-war"]);
  expect(screen.getAllByRole("link")).toHaveLength(1);
  act(() => fake.board.getMap("items").delete("long-war"));
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByText(/the war, nothing/)).toBeTruthy();
});

test("a mention that is to open in another window is left to the browser", () => {
  const { pushed } = read("See [the war](#driver/long-war)");
  fireEvent.click(screen.getByRole("link", { name: "the war" }), { ctrlKey: true });
  expect(pushed).toEqual([]);
});

const title = (id: string) => (
  <Cell
    key={id}
    root={`text/${id}/title`}
    label={`Title of ${id}`}
    empty="Name it"
    isTitle
    onKey={() => false}
  />
);

test("what a followed link leads to has the focus and is marked until one goes on", async () => {
  const fake = aFakeRoom();
  const { unmount } = read("See [the war](#driver/long-war)");
  fireEvent.click(screen.getByRole("link", { name: "the war" }));
  unmount();
  render(fake.within([title("image"), title("long-war"), <button key="on">On</button>]));
  const cell = screen.getByRole("group", { name: "Title of long-war" });
  await waitFor(() => expect(document.activeElement).toBe(cell));
  expect(cell.classList.contains("found")).toBe(true);
  expect(screen.getByRole("group", { name: "Title of image" }).classList.contains("found")).toBe(false);
  act(() => screen.getByRole("button", { name: "On" }).focus());
  expect(cell.classList.contains("found")).toBe(false);
});

test("the address of a page leads to its thing, once", async () => {
  history.replaceState(null, "", "/w/w1/scenario#driver/image");
  const fake = aFakeRoom();
  const { unmount } = render(fake.within(title("image")));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("group")));
  unmount();
  render(fake.within(title("image")));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 1)));
  expect(document.activeElement).toBe(document.body);
});
