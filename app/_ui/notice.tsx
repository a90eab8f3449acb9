import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type Props = {
  readonly kind?: "plain" | "refused" | "waiting" | "mine";
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** At most two ways on. */
  readonly actions?: ReactNode;
};

/** What concerns one thing, said at that thing until it is dealt with. */
export function Notice({ kind = "plain", title, children, actions }: Props) {
  return (
    <div
      className={classes("notice", kind !== "plain" && kind)}
      role={kind === "refused" ? "alert" : undefined}
    >
      <b>{title}</b>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
