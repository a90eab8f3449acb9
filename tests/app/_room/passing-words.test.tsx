import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { type PassingWords, usePassingWords } from "#app/_room/passing-words.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const offline = { code: "offline", facts: {} };

/** A place that says what came of the last command; the test gives the command and changes the round. */
function show() {
  const fake = aFakeRoom({ isConnected: false });
  let latest: PassingWords | undefined;
  function Place({ round }: { readonly round: string }) {
    const passing = usePassingWords(round);
    latest = passing;
    return <p>{passing.words ?? "nothing to say"}</p>;
  }
  const { rerender } = render(fake.within(<Place round="r1" />));
  return {
    ...fake,
    said: () => screen.getByRole("paragraph").textContent,
    passing: (deed: (words: PassingWords) => void) =>
      act(() => {
        if (latest !== undefined) deed(latest);
      }),
    opens: (round: string) => rerender(fake.within(<Place round={round} />)),
  };
}

test("words about a missing connection go when it is back, and do not come again with the next one that is lost", () => {
  const { passing, said, connected } = show();
  passing(({ refused }) => refused(offline));
  expect(said()).toContain("There is no connection");
  act(() => connected.set(true));
  expect(said()).toBe("nothing to say");
  act(() => connected.set(false));
  expect(said()).toBe("nothing to say");
});

test("words about another thing stay when the connection is back", () => {
  const { passing, said, connected } = show();
  passing(({ refused }) => refused({ code: "round-closed", facts: {} }));
  act(() => connected.set(true));
  expect(said()).toContain("The round is closed");
});

test("words about a round go with it", () => {
  const { passing, said, opens } = show();
  passing(({ say }) => say("One analyst has been asked."));
  expect(said()).toBe("One analyst has been asked.");
  opens("r2");
  expect(said()).toBe("nothing to say");
});
