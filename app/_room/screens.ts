"use client";

import { standingOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { routes } from "#lib/wire/routes.ts";
import { useSelf } from "./self.ts";
import { useShared } from "./shared.ts";

/** The last part of a screen's address. */
export type ScreenName = "forecast" | "scenario" | "report" | "session" | "people";

/** A screen of the workspace that one may go to. */
export type Screen = { readonly name: ScreenName; readonly href: string; readonly label: string };

const labels = [
  { name: "forecast", label: "Forecast" },
  { name: "scenario", label: "Scenario" },
  { name: "report", label: "Report" },
  { name: "session", label: "Session console" },
  { name: "people", label: "People" },
] as const satisfies readonly Pick<Screen, "name" | "label">[];

/** True for whoever may run the session: by role, or because they took it over. */
export function useRuns(): boolean {
  const { role, member } = useSelf();
  const { runner } = useShared(standingOf);
  return may(role, "run the session") || runner === member;
}

/** The screens in their order; the console only for whoever runs the session. */
export function useScreens(): readonly Screen[] {
  const { workspace } = useSelf();
  const runs = useRuns();
  return labels
    .filter(({ name }) => name !== "session" || runs)
    .map((screen) => ({ ...screen, href: routes[screen.name](workspace) }));
}

/** The last part of an address within a workspace: the name of the screen that stands there. */
export const screenAt = (path: string): string => path.split("/")[3] ?? "forecast";
