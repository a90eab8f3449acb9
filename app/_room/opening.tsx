"use client";

import { Bar } from "#app/_ui/bar.tsx";
import { routes } from "#lib/wire/routes.ts";
import { useLateness } from "./use-lateness.ts";

/** What stands on the screen until there is something to show: nothing at first, words when it takes longer. */
export function Opening() {
  const lateness = useLateness([400, 4_000]);
  const words = [
    "",
    "Opening the workspace.",
    "Opening the workspace. The server has not answered yet; trying again.",
  ];
  return (
    <>
      <Bar home={routes.home} />
      <main id="main" tabIndex={-1} className="page" aria-busy="true">
        <p className="lead quiet opening" role="status">
          {words[lateness]}
        </p>
      </main>
    </>
  );
}
