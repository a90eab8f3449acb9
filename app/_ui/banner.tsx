import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type Props = {
  readonly kind?: "waiting" | "refused";
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** What concerns the whole screen, in a line under the bar, for as long as it is true. */
export function Banner({ kind = "waiting", title, children, action }: Props) {
  return (
    <div className={classes("banner", kind === "refused" && kind)} role="status">
      <b>{title}</b>
      {children !== undefined && <span>{children}</span>}
      {action}
    </div>
  );
}
