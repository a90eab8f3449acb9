import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import "#tests/app/scenario/patience.ts";
import { FrozenLine } from "#app/w/[workspace]/scenario/frozen-line.tsx";
import { Matrix } from "#app/w/[workspace]/scenario/matrix.tsx";
import { Indicators } from "#app/w/[workspace]/scenario/indicators.tsx";
import { Sheet } from "#app/w/[workspace]/scenario/sheet.tsx";
import { itemsOf, impactsOf } from "#lib/documents/board-readings.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import { must } from "#lib/kit/assert.ts";
import { defaultSettings } from "#lib/scenario/question.ts";
import { aDigest } from "#tests/support/builders.ts";
import { aFakeRoom, aScenario } from "./a-fake-room.tsx";

function show(changes: Parameters<typeof aFakeRoom>[0] = {}) {
  const fake = aFakeRoom(changes);
  render(
    fake.within(
      <Sheet>
        <Matrix />
        <Indicators />
      </Sheet>,
    ),
  );
  return fake;
}

const cells = () => screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"));
const titles = (fake: ReturnType<typeof show>, kind: "driver" | "future") =>
  itemsOf(fake.board, kind).map(({ id }) => id);

test("every text of the matrix is a cell with a name of its own", () => {
  show();
  expect(cells()).toEqual(
    expect.arrayContaining([
      "Title of Ties notably weaken",
      "Summary of Ties notably weaken",
      "Note of The war drags on",
      "Technical cooperation in Ties notably weaken",
      "China in The status quo persists",
      "Title of Patrols stop",
    ]),
  );
  expect(new Set(cells()).size).toBe(cells().length);
});

test("a driver that is added stands last under its future, and its title is being written", async () => {
  const fake = show();
  fireEvent.click(screen.getByRole("button", { name: "Add a driver of The status quo persists" }));
  expect(await screen.findByRole("textbox", { name: "Title of Untitled driver" })).toBeTruthy();
  const [driver] = itemsOf(fake.board, "driver").filter(({ item }) => item.future === "persist");
  act(() => fake.board.getText(`text/${driver?.id}/title`).insert(0, "The war ends"));
  expect(screen.getByRole("group", { name: "Title of The war ends" })).toBeTruthy();
});

test("Alt and an arrow move a driver down, and to another future", () => {
  const fake = show();
  const driver = () => screen.getByRole("group", { name: "Title of The war drags on" });
  fireEvent.keyDown(driver(), { key: "ArrowDown", altKey: true });
  expect(titles(fake, "driver")).toEqual(["image", "long-war"]);
  fireEvent.keyDown(driver(), { key: "ArrowRight", altKey: true });
  expect(itemsOf(fake.board, "driver").find(({ id }) => id === "long-war")?.item.future).toBe("persist");
});

test("Alt and an arrow move a future to the side", () => {
  const fake = show();
  fireEvent.keyDown(screen.getByRole("group", { name: "Summary of Ties notably weaken" }), {
    key: "ArrowRight",
    altKey: true,
  });
  expect(titles(fake, "future")).toEqual(["persist", "weaken"]);
});

test("removing says what goes with it, keeps on request, and undo brings it back with its words", async () => {
  const fake = show({
    scenario: {
      ...aScenario,
      futures: [...aScenario.futures, { ...must(aScenario.futures[1]), id: "third", title: "A third" }],
    },
  });
  await choose("What to do with Ties notably weaken", "Remove");
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("2 drivers");
  expect(dialog.textContent).toContain("1 actor");
  fireEvent.click(within(dialog).getByRole("button", { name: "Remove it" }));
  expect(titles(fake, "future")).toEqual(["persist", "third"]);
  fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
  expect(titles(fake, "future")).toEqual(["weaken", "persist", "third"]);
  expect(screen.getByRole("group", { name: "Summary of Ties notably weaken" }).textContent).toContain(
    "Being seen",
  );
});

test("a question keeps two futures: the second but last cannot be removed, and the menu says why", async () => {
  const fake = show();
  await choose("What to do with Ties notably weaken", /Remove/);
  expect(screen.getByText("A question needs two futures at least")).toBeTruthy();
  expect(titles(fake, "future")).toHaveLength(2);
});

test("an impact is set by key and taken back by key", () => {
  const fake = show();
  const slider = screen.getByRole("slider", { name: "Impact on China in Ties notably weaken" });
  expect(slider.getAttribute("aria-valuetext")).toBe("−1, somewhat bad");
  fireEvent.keyDown(slider, { key: "3" });
  expect(impactsOf.read(fake.board)["weaken/china"]).toBe(3);
  fireEvent.keyDown(slider, { key: "Delete" });
  expect(impactsOf.read(fake.board)["weaken/china"]).toBeUndefined();
});

test("an indicator names its category and its date", () => {
  const fake = show();
  fireEvent.change(screen.getByLabelText("Date by which Patrols stop can be seen"), {
    target: { value: "2027-12-31" },
  });
  fireEvent.change(screen.getByLabelText("Category of Patrols stop"), { target: { value: "" } });
  expect(itemsOf(fake.board, "indicator")[0]?.item).toMatchObject({ by: "2027-12-31", category: null });
});

test("who looks on sees the whole scenario and nothing to press but threads", () => {
  show({ role: "observer" });
  expect(cells()).toContain("Summary of Ties notably weaken");
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.queryByRole("slider")).toBeNull();
  expect(
    screen.getByRole("img", { name: "Impact on China in Ties notably weaken: −1, somewhat bad" }),
  ).toBeTruthy();
});

test("what is empty says what belongs there", () => {
  show({
    scenario: {
      ...aScenario,
      actors: [],
      activityCategories: [],
      indicators: [],
      futures: aScenario.futures.map((future) => ({ ...future, activities: {}, implications: {} })),
    },
  });
  expect(screen.getByText("What would push towards this future? One sentence each is enough.")).toBeTruthy();
  expect(screen.getByText(/Sort it into categories/)).toBeTruthy();
  expect(screen.getByText(/Whom does it touch\?/)).toBeTruthy();
  expect(screen.getByText(/No indicator yet/)).toBeTruthy();
});

test("while a round runs a line says that its question is frozen, and whether the board has moved on", async () => {
  const fake = aFakeRoom();
  const question = { ...questionOf(fake.board), settings: defaultSettings, board: aDigest(1) };
  const times = { endsAt: null, lockedAt: null, revealedAt: null, closedAt: null };
  fake.record.getMap("rounds").set("r2", {
    number: 2,
    kind: "open",
    stage: "running",
    names: "names",
    openedAt: "2026-10-14T14:05:00.000Z",
    ...times,
    question,
    expected: 2,
    digests: [],
  });
  render(fake.within(<FrozenLine />));
  expect(screen.getByText(/Round 2 asks the question as it stood/).textContent).toContain(
    "reaches the next round",
  );
  act(() => fake.board.getText("text/weaken/title").insert(0, "All "));
  await waitFor(() => expect(screen.getByText(/have changed since/)).toBeTruthy());
});

async function choose(menu: string, item: string | RegExp): Promise<void> {
  const button = screen.getByRole("button", { name: menu });
  button.focus();
  fireEvent.keyDown(button, { key: "Enter" });
  fireEvent.click(await screen.findByRole("menuitem", { name: item }));
}
