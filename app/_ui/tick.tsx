import { classes } from "./classes.ts";

/** Filled is done, hollow is not yet; the words stand beside it. */
export function Tick({ on }: { readonly on: boolean }) {
  return <i className={classes("tick", on && "on")} aria-hidden="true" />;
}
