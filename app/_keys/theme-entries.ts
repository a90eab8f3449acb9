import type { Entry } from "./entry.ts";
import { chooseTheme, type Theme } from "./theme.ts";

const names = { light: "Light", dark: "Dark", system: "As the system" } as const satisfies Record<
  Theme,
  string
>;

/** The looks that one may choose from, and which it is now. */
export const themeEntries = (now: Theme): readonly Entry[] =>
  (["light", "dark", "system"] as const).map((choice) => ({
    id: `theme-${choice}`,
    kind: "setting",
    label: `Theme: ${names[choice].toLowerCase()}`,
    also: "look colours appearance",
    ...(choice === now ? { aside: "so it is now" } : {}),
    run: () => chooseTheme(choice),
  }));
