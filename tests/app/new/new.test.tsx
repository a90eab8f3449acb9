import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { blankDraft, draftOf, missingIn, moved, scenarioOf } from "#app/new/draft.ts";
import { FrameForm } from "#app/new/frame-form.tsx";
import { FromFile } from "#app/new/from-file.tsx";
import { FromText } from "#app/new/from-text.tsx";
import { readFile } from "#app/new/read-file.ts";
import { TemplateList } from "#app/new/template-list.tsx";
import { lostOf, textScenario } from "#app/new/text-scenario.ts";
import { scenarioFromText } from "#lib/exchange/scenario-from-text.ts";
import { scenario } from "#lib/wire/scenario.ts";
import { anApi, aProblem, aRouter } from "#tests/app/home/an-api.tsx";
import { aScenario } from "#tests/app/scenario/a-fake-room.tsx";

type Answer = Parameters<typeof anApi>[0];
const made: Answer = () => ({ status: 201, body: { workspaceId: "w9" } });

function show(screenOf: React.ReactNode, answer: Answer = made) {
  const api = anApi(answer);
  const router = aRouter();
  render(router.within(screenOf));
  return { ...api, ...router };
}

const broken = JSON.stringify(
  {
    format: "barycenter.scenario/1",
    question: { title: "Q?", horizon: "soon" },
    actors: [{ id: "a", name: "A" }],
    futures: [{ id: "x", title: "X", implications: { a: { impact: 5 } } }, { id: "y" }],
  },
  null,
  2,
);

test("every problem of a broken file is named with its line and path", () => {
  const read = readFile(broken);
  expect(read.ok ? [] : read.problems).toEqual([
    { line: 5, path: "question.horizon", words: "should be a date like 2028-12-31" },
    { line: 19, path: "futures[0].implications.a.impact", words: "is too large: up to 3" },
    { line: 23, path: "futures[1].title", words: "is missing" },
  ]);
});

test("too few futures, and an id that is missing, are said beside everything else", () => {
  const read = readFile(
    '{"format":"barycenter.scenario/1","question":{"title":"Q?"},"futures":[{"title":"X"}]}',
  );
  expect(read.ok ? [] : read.problems.map(({ path, words }) => `${path} ${words}`)).toEqual([
    "futures has too few: 2 at least",
    "futures[0].id is missing",
  ]);
});

test("what is no JSON, and what is another kind of file, is called so", () => {
  const cut = readFile('{\n "a": 1,\n}');
  expect(cut.ok ? [] : cut.problems[0]?.words).toContain("not JSON");
  const other = readFile('{"format":"barycenter.export/1"}');
  expect(other.ok ? [] : other.problems[0]?.words).toContain("data export of a forecast");
});

const choose = (content: string) =>
  fireEvent.change(screen.getByLabelText("Scenario file"), {
    target: { files: [new File([content], "notes.json", { type: "application/json" })] },
  });

test("a broken file creates nothing and says all that is wrong; a good one is shown first", async () => {
  const { asked, went } = show(<FromFile />);
  choose(broken);
  expect((await screen.findByRole("alert")).textContent).toContain(
    "“notes.json” cannot be read as a scenario",
  );
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
  expect(asked).toEqual([]);
  choose(JSON.stringify(aScenario));
  expect(await screen.findByText("How close will they be?")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Create the workspace" }));
  await waitFor(() => expect(went).toEqual(["/w/w9/scenario"]));
  expect(asked[0]?.body).toMatchObject({
    format: "barycenter.scenario/1",
    question: { title: "How close will they be?" },
  });
});

test("framing says what is missing until there is a question and two futures", async () => {
  const { asked, went } = show(<FrameForm />);
  const button = screen.getByRole("button", { name: "Create the workspace" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  fireEvent.change(screen.getByLabelText("Focal question"), { target: { value: "Will it rain?" } });
  expect(screen.getByText("Two futures at least")).toBeDefined();
  fireEvent.change(screen.getByLabelText("Title of future 1"), { target: { value: "Yes" } });
  fireEvent.change(screen.getByLabelText("Title of future 2"), { target: { value: "Yes" } });
  expect(screen.getByText("Two futures are called “Yes”")).toBeDefined();
  fireEvent.change(screen.getByLabelText("Title of future 2"), { target: { value: "No" } });
  fireEvent.submit(
    screen.getByRole("button", { name: "Create the workspace" }).closest("form") as HTMLFormElement,
  );
  await waitFor(() => expect(went).toEqual(["/w/w9/scenario"]));
  expect(scenario.safeParse(asked[0]?.body).success).toBe(true);
});

test("a template without a question opens to be filled in, its futures written already", () => {
  const { asked } = show(
    <TemplateList
      templates={[
        { id: "china-russia", title: "China and Russia", about: "The example." },
        { id: "blank-two", title: "Yes or no", about: "It happens, or it does not." },
      ]}
    />,
  );
  expect(screen.getByRole("button", { name: "Create from “China and Russia”" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Fill in “Yes or no”" }).getAttribute("href")).toBe(
    "/new?from=blank&with=blank-two",
  );
  const draft = draftOf("blank-two");
  expect(draft?.futures.map(({ title }) => title)).toEqual(["It happens", "It does not"]);
  expect(draft === null ? "" : missingIn(draft)).toBe("Write the focal question");
  expect(draftOf("china-russia")).toBeNull();
  expect(asked).toEqual([]);
});

test("what may wait is said once nothing is missing", () => {
  show(<FrameForm from={{ ...blankDraft, ...draftOf("blank-two"), title: "Will it rain?" }} />);
  expect(screen.getByText("How it will be resolved can wait until the first round")).toBeDefined();
  fireEvent.change(screen.getByLabelText("How it will be resolved"), { target: { value: "By the gauge." } });
  expect(screen.queryByText(/can wait/)).toBeNull();
});

test("a text too long to be read is refused in words, and what stood there stays", () => {
  show(<FromText />);
  const field = screen.getByLabelText<HTMLTextAreaElement>("Your text");
  fireEvent.change(field, { target: { value: "What will win?\n- Red\n- Blue" } });
  const isTaken = fireEvent.paste(field, { clipboardData: { getData: () => "x".repeat(5_000_000) } });
  expect(isTaken).toBe(false);
  expect(screen.getByText(/5,000,000 characters long; 100,000 fit\. Nothing of it was taken/)).toBeDefined();
  expect(field.value).toBe("What will win?\n- Red\n- Blue");
  fireEvent.change(field, { target: { value: "y".repeat(100_001) } });
  expect(field.value).toBe("What will win?\n- Red\n- Blue");
});

test("what finds no room in the background is said to be left out, and no character is cut in half", () => {
  const read = scenarioFromText(`What will win?\n- Red\n- Blue\n${"n".repeat(4_999)}😀${"n".repeat(200)}`);
  expect(textScenario(read).question.background).toBe("n".repeat(4_999));
  expect(lostOf(read)).toBe(201);
});

test("what the server refuses is said, and nothing typed is lost", async () => {
  show(<FrameForm />, () => aProblem(403, "too-many-workspaces"));
  fireEvent.change(screen.getByLabelText("Focal question"), { target: { value: "Will it rain?" } });
  fireEvent.change(screen.getByLabelText("Title of future 1"), { target: { value: "Yes" } });
  fireEvent.change(screen.getByLabelText("Title of future 2"), { target: { value: "No" } });
  fireEvent.submit(
    screen.getByRole("button", { name: "Create the workspace" }).closest("form") as HTMLFormElement,
  );
  expect((await screen.findByRole("alert")).textContent).toContain("The server says too-many-workspaces.");
  expect(screen.getByLabelText<HTMLTextAreaElement>("Focal question").value).toBe("Will it rain?");
});

test("pasted text is set out before anything is created, the rest beside it", async () => {
  const { asked, went } = show(<FromText />);
  const text = "What will win?\n- Red: the bold\n- Blue\nA note.";
  fireEvent.change(screen.getByLabelText("Your text"), { target: { value: text } });
  expect(screen.getByText("2 futures found")).toBeDefined();
  expect(screen.getByText("A note.")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Add “something else”" }));
  expect(screen.getByText("3 futures found")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Create the workspace" }));
  await waitFor(() => expect(went).toEqual(["/w/w9/scenario"]));
  expect(asked[0]?.body).toMatchObject({ question: { title: "What will win?", background: "A note." } });
});

test("a draft leaves out futures without a title, and moves them within bounds", () => {
  const [a, b, c] = blankDraft.futures.map((future, place) => ({
    ...future,
    title: ["A", "", "C"][place] ?? "",
  }));
  const futures = [a, b, c].filter((future) => future !== undefined);
  const draft = { ...blankDraft, title: "Q?", futures };
  expect(missingIn(draft)).toBeNull();
  expect(scenarioOf(draft).futures.map(({ id, title }) => [id, title])).toEqual([
    ["future-1", "A"],
    ["future-2", "C"],
  ]);
  expect(moved(futures, 1, -1)).toEqual(futures);
  expect(moved(futures, 1, 1).map(({ key }) => key)).toEqual([2, 1, 3]);
});
