"use client";

import Link from "next/link";
import { useSelf } from "#app/_room/self.ts";
import { routes } from "#lib/wire/routes.ts";

/** The way to the screen where members are governed and let back in. */
export function PeopleLink() {
  const { workspace } = useSelf();
  return <Link href={routes.people(workspace)}>People</Link>;
}
