import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { later, useLater } from "#app/_ui/later.ts";

type Part = () => string;

function Page({
  part,
  isWanted,
}: {
  readonly part: ReturnType<typeof later<Part>>;
  readonly isWanted: boolean;
}) {
  const words = useLater(part, isWanted);
  return <p>{words === null ? "not yet" : words()}</p>;
}

test("a part that is wanted is fetched and shown when it has come", async () => {
  render(<Page part={later(() => Promise.resolve(() => "here"))} isWanted />);
  expect(screen.getByText("not yet")).toBeDefined();
  expect(await screen.findByText("here")).toBeDefined();
});

test("a part that could not be fetched is fetched again when it is asked for again", async () => {
  let isOnline = false;
  const fetch = () => (isOnline ? Promise.resolve(() => "here") : Promise.reject(new Error("offline")));
  const part = later<Part>(fetch);
  render(
    <>
      <Page part={part} isWanted />
      <button type="button" onClick={() => void part.soon()}>
        Again
      </button>
    </>,
  );
  expect(await part.soon()).toBeNull();
  isOnline = true;
  fireEvent.click(screen.getByRole("button"));
  expect(await screen.findByText("here")).toBeDefined();
});
