import { keptChoice } from "./kept-choice.ts";

/** What this browser shows the pages in. */
export const theme = keptChoice("theme", ["system", "light", "dark"]);
export type Theme = ReturnType<typeof theme.now>;

/** Changes the theme of all pages in this browser, at once. */
export function chooseTheme(choice: Theme): void {
  theme.set(choice);
  const { dataset } = document.documentElement;
  if (choice === "system") delete dataset["theme"];
  else dataset["theme"] = choice;
}
