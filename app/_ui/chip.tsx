import type { ReactNode } from "react";

/** The stage of the round, once on a screen. */
export function Chip({ children }: { readonly children: ReactNode }) {
  return <span className="chip">{children}</span>;
}
