import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { HomeKeys } from "#app/_keys/home-keys.tsx";
import { openLayer } from "#app/_keys/open-layer.ts";
import { aRouter } from "#tests/app/home/an-api.tsx";

const workspaces = [
  { workspaceId: "w1", title: "How close will they be?", stage: "open", round: 2 },
  { workspaceId: "w2", title: "  ", stage: "framing", round: null },
] as unknown as Parameters<typeof HomeKeys>[0]["workspaces"];

test("on Home the palette finds a workspace by what it asks, and one without a question too", () => {
  openLayer.set(null);
  const { went, within } = aRouter();
  render(within(<HomeKeys workspaces={workspaces} />));
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  expect(screen.getByRole("option", { name: /A question that has no title yet/ })).toBeDefined();
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "close" } });
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  expect(went).toEqual(["/w/w1/forecast"]);
});
