import type { Metadata } from "next";
import { ask } from "#app/_api/ask.ts";
import { workspaceCards } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { EnterDoor } from "./enter-door.tsx";

export const metadata: Metadata = { title: "Enter", referrer: "no-referrer" };

/** The door that an owner link opens. */
export default async function EnterPage() {
  const asked = await ask(routes.api.workspaces, workspaceCards);
  return <EnterDoor isKnown={asked.ok && asked.value.workspaces.length > 0} />;
}
