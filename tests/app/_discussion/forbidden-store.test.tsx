import { render, screen } from "@testing-library/react";
import { expect, onTestFinished, test } from "vitest";
import { ThreadMark } from "#app/_discussion/thread-mark.tsx";
import { recall, remember } from "#app/_room/local-words.ts";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

/** A browser whose small store is full, or forbidden for this address altogether. */
function aBrowser(which: "full" | "forbidden"): void {
  const no = () => {
    throw new DOMException("no", which === "full" ? "QuotaExceededError" : "SecurityError");
  };
  const full = { getItem: () => null, setItem: no, removeItem: () => {} };
  const real = globalThis.localStorage;
  const put = (get: () => unknown) =>
    Object.defineProperty(globalThis, "localStorage", { get, configurable: true });
  put(which === "full" ? () => full : no);
  onTestFinished(() => void put(() => real));
}

test.each(["full", "forbidden"] as const)(
  "where the browser's small store is %s, what can be discussed stands as ever",
  (which) => {
    aBrowser(which);
    const fake = aFakeRoom({ workspace: `small-store-${which}` });
    fake.obey({ type: "comment", anchor: { kind: "driver", id: "long-war" }, text: "By Ann" });
    render(fake.within(<ThreadMark anchor={{ kind: "driver", id: "long-war" }} title="War" />));
    expect(screen.getByRole("button", { name: "Discuss War, 1 comment" })).toBeDefined();
    expect(remember("barycenter:a", "b")).toBe(false);
    expect(recall("barycenter:never")).toBeNull();
  },
);
