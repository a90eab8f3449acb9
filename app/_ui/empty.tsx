import type { ReactNode } from "react";

type Props = { readonly children: ReactNode; readonly actions?: ReactNode };

/** A place with nothing in it yet: what belongs here, and the first step. */
export function Empty({ children, actions }: Props) {
  return (
    <div className="blank reading">
      {children}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
