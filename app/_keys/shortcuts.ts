import type { ScreenName } from "#app/_room/screens.ts";

/** What a key does. `at` is a selector of where on the screen it does that. */
export type Deed =
  | { readonly do: "show"; readonly layer: "map" | "palette" }
  | { readonly do: "go"; readonly to: ScreenName | "home" }
  | { readonly do: "estimate"; readonly at: string }
  | { readonly do: "next"; readonly at: string }
  | { readonly do: "hide code" };

export type Group =
  | "Anywhere"
  | "Go to"
  | "Triangle"
  | "Sliders and bars"
  | "In a number field"
  | "Scenario"
  | "Presenter view";

/** A key, or keys one after the other, and what they mean. `letters` act outside fields only, and not at all when switched off. */
export type Shortcut = {
  readonly id: string;
  readonly group: Group;
  readonly says: string;
  readonly keys: readonly string[];
  readonly letters?: true;
  /** Done by whoever listens to the whole page; without one it is done by the part of the screen that `needs` names. */
  readonly deed?: Deed;
  /** What must stand on the screen, as a selector. */
  readonly needs?: string;
};

const triangle = '[data-part="triangle"] svg[tabindex]';
const slider = ".control-track input:not(:disabled), .divider[tabindex]";
const field = ".control-number input:not([readonly])";
const rationale = '[aria-label="Rationale"], [aria-label="Edit: Rationale"]';
const cell = "[data-cell]";
const unread = ".thread-mark.new";

const going = (letter: string, to: ScreenName | "home", says: string): Shortcut => ({
  id: `go ${to}`,
  group: "Go to",
  says,
  keys: ["g", letter],
  letters: true,
  deed: { do: "go", to },
});

/** Every key there is. The map shows those that work on the screen, and the page listens to those that have a deed. */
export const shortcuts: readonly Shortcut[] = [
  {
    id: "map",
    group: "Anywhere",
    says: "This map",
    keys: ["?"],
    letters: true,
    deed: { do: "show", layer: "map" },
  },
  {
    id: "palette",
    group: "Anywhere",
    says: "Find a command, a place, a name",
    keys: ["Ctrl", "K"],
    deed: { do: "show", layer: "palette" },
  },
  {
    id: "estimate",
    group: "Anywhere",
    says: "To my estimate",
    keys: ["e"],
    letters: true,
    deed: { do: "estimate", at: [triangle, slider, field].join(", ") },
  },
  {
    id: "rationale",
    group: "Anywhere",
    says: "To my rationale",
    keys: ["r"],
    letters: true,
    deed: { do: "estimate", at: rationale },
  },
  {
    id: "unread",
    group: "Anywhere",
    says: "To the next unread thread",
    keys: ["n"],
    letters: true,
    needs: unread,
    deed: { do: "next", at: unread },
  },
  { id: "leave", group: "Anywhere", says: "Leave, close, take back what is half done", keys: ["Esc"] },
  going("f", "forecast", "Forecast"),
  going("s", "scenario", "Scenario"),
  going("r", "report", "Report"),
  going("c", "session", "Session console"),
  going("p", "people", "People"),
  going("h", "home", "Home"),
  { id: "step", group: "Triangle", says: "1 point", keys: ["← → ↑ ↓"], needs: triangle },
  { id: "stride", group: "Triangle", says: "5 points", keys: ["Shift", "← → ↑ ↓"], needs: triangle },
  { id: "inch", group: "Triangle", says: "0.1 point", keys: ["Alt", "← → ↑ ↓"], needs: triangle },
  { id: "undo", group: "Triangle", says: "Back to what it was", keys: ["Ctrl", "Z"], needs: triangle },
  { id: "slide", group: "Sliders and bars", says: "1 point", keys: ["← →"], needs: slider },
  { id: "slide far", group: "Sliders and bars", says: "5 points", keys: ["Shift", "← →"], needs: slider },
  { id: "slide fine", group: "Sliders and bars", says: "0.1 point", keys: ["Alt", "← →"], needs: slider },
  { id: "leap", group: "Sliders and bars", says: "10 points", keys: ["Page ↑", "Page ↓"], needs: slider },
  {
    id: "ends",
    group: "Sliders and bars",
    says: "Nothing, all that is free",
    keys: ["Home", "End"],
    needs: slider,
  },
  { id: "percent", group: "In a number field", says: "35 %", keys: ["35", "35%", ".35"], needs: field },
  { id: "fraction", group: "In a number field", says: "One third", keys: ["1/3", "1:2"], needs: field },
  {
    id: "half a percent",
    group: "In a number field",
    says: "Half a percent",
    keys: ["0.5%", "1 in 200"],
    needs: field,
  },
  { id: "vector", group: "In a number field", says: "All of them at once", keys: ["5:3:2"], needs: field },
  { id: "take", group: "In a number field", says: "Take it", keys: ["Enter"], needs: field },
  { id: "cells", group: "Scenario", says: "Cell to cell", keys: ["← → ↑ ↓"], needs: cell },
  { id: "move", group: "Scenario", says: "Move the thing", keys: ["Alt", "← → ↑ ↓"], needs: cell },
  { id: "write", group: "Scenario", says: "Write, done", keys: ["Enter", "Esc"], needs: cell },
  { id: "thread", group: "Scenario", says: "Open the thread of a cell", keys: ["t"], needs: cell },
  {
    id: "hide code",
    group: "Presenter view",
    says: "Hide or show the QR code",
    keys: ["j"],
    letters: true,
    needs: "main.present",
    deed: { do: "hide code" },
  },
];
