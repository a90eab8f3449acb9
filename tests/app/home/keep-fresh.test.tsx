import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { KeepFresh } from "#app/_home/keep-fresh.tsx";
import { anApi, aRouter } from "./an-api.tsx";

test("without the server Home stays as it is and says so; once the server is back it is asked for anew", async () => {
  let isThere = false;
  anApi(() => (isThere ? { status: 200, body: {} } : "no connection"));
  const router = aRouter();
  render(router.within(<KeepFresh />));
  fireEvent(window, new Event("offline"));
  expect(await screen.findByText("The server cannot be reached.")).toBeDefined();
  expect(screen.getByText(/as it was at \d\d:\d\d/)).toBeDefined();
  expect(router.refreshed()).toBe(0);
  isThere = true;
  fireEvent(window, new Event("online"));
  await waitFor(() => expect(router.refreshed()).toBe(1));
  expect(screen.queryByText("The server cannot be reached.")).toBeNull();
});
