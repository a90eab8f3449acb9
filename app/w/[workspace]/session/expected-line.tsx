"use client";

import { useShared } from "#app/_room/shared.ts";
import { membersOf } from "#lib/documents/record-readings.ts";
import { PeopleLink } from "./people-link.tsx";

const MOST_NAMES = 8;

/** Whom the next round will wait for, and what to do when that is not right. */
export function ExpectedLine() {
  const names = Object.values(useShared(membersOf))
    .filter(({ role }) => role === "analyst")
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b, "en-GB", { numeric: true }));
  const who = names.length === 1 ? "1 analyst is" : `${names.length} analysts are`;
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
  return (
    <p className="quiet under">
      {who} expected{names.length > 0 && `: ${names.slice(0, MOST_NAMES).join(", ")}${more}`}. Whoever should
      not be waited for becomes an observer on <PeopleLink />.
    </p>
  );
}
