import { runInThisContext } from "node:vm";
import { afterEach, expect, test } from "vitest";
import { chooseTheme, theme } from "#app/_keys/theme.ts";
import { themeScript } from "#app/_keys/theme-script.ts";

const root = document.documentElement;
/** What a page does before it is painted, at an address. */
function loadedAt(path: string): string | undefined {
  delete root.dataset["theme"];
  window.history.replaceState(null, "", path);
  runInThisContext(themeScript);
  return root.dataset["theme"];
}

afterEach(() => {
  localStorage.clear();
  delete root.dataset["theme"];
  window.history.replaceState(null, "", "/");
});

test("a theme that was chosen is there at once and on the next load, before anything is painted", () => {
  chooseTheme("dark");
  expect(root.dataset["theme"]).toBe("dark");
  expect(loadedAt("/")).toBe("dark");
  expect(theme.now()).toBe("dark");
});

test("as the system means that nothing is set", () => {
  chooseTheme("light");
  chooseTheme("system");
  expect(root.dataset["theme"]).toBeUndefined();
  expect(loadedAt("/")).toBeUndefined();
});

test("the address of a page comes before what was chosen, for that page alone", () => {
  chooseTheme("light");
  expect(loadedAt("/w/w1/present?theme=dark")).toBe("dark");
  expect(loadedAt("/")).toBe("light");
});

test("what is neither light nor dark changes nothing", () => {
  localStorage.setItem("barycenter:theme", "<b>");
  expect(loadedAt("/?theme=blue")).toBeUndefined();
  expect(theme.now()).toBe("system");
});
