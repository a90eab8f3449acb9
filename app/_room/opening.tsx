"use client";

import { usePathname } from "next/navigation";
import { Bar } from "#app/_ui/bar.tsx";
import { Masthead } from "#app/_ui/masthead.tsx";
import { routes } from "#lib/wire/routes.ts";
import { useLateness } from "./use-lateness.ts";

/** Screens that begin with the question, where it will stand when the room is open. */
const asking: ReadonlySet<string | undefined> = new Set(["forecast", "session"]);

/** What stands on the screen until there is something to show: the question, and words when it takes longer. */
export function Opening({ question }: { readonly question: string }) {
  const screen = usePathname().split("/")[3];
  const lateness = useLateness([400, 4_000]);
  const words = [
    "",
    "Opening the workspace.",
    "Opening the workspace. The server has not answered yet; trying again.",
  ];
  const status = (
    <p className="quiet" role="status">
      {words[lateness]}
    </p>
  );
  return (
    <>
      <Bar home={routes.home} />
      <main id="main" tabIndex={-1} className="page opening" aria-busy="true">
        {question !== "" && asking.has(screen) ? <Masthead question={question} stage={status} /> : status}
      </main>
    </>
  );
}
