import type { Format } from "./formatted.ts";

/** What the toolbar asks of whatever is being written in, be it a plain field or an editor. */
export type Hand = {
  readonly focus: () => void;
  /** Gives what is selected a format, and goes on writing. */
  readonly format: (how: Format) => void;
};
