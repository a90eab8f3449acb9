import type { ScreenName } from "#app/_room/screens.ts";
import type { Shortcut } from "./shortcuts.ts";

/** Where somebody is, as far as keys depend on it. */
export type Whereabouts = {
  /** The screens they may go to; none outside of a workspace. */
  readonly screens: readonly ScreenName[];
  /** A round runs in which they may estimate. */
  readonly mayEstimate: boolean;
};

/** Whether a key does something on the screen as it stands now. */
export function worksHere({ deed, needs }: Shortcut, { screens, mayEstimate }: Whereabouts): boolean {
  if (needs !== undefined && document.querySelector(needs) === null) return false;
  if (deed?.do === "go") return deed.to === "home" || screens.includes(deed.to);
  return deed?.do === "estimate" ? mayEstimate : true;
}
