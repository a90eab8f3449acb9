import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";

/** A page with one column and one thing to do: enter, join, or be told why not. */
export function Door({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className="page">
      <section className="door">
        <Brand />
        {children}
      </section>
    </main>
  );
}
