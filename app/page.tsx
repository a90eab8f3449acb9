import type { Metadata } from "next";
import { ask } from "#app/_api/ask.ts";
import { Home } from "#app/_home/home.tsx";
import { Stranger } from "#app/_home/stranger.tsx";
import { Unavailable } from "#app/_home/unavailable.tsx";
import { workspaceCards } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

export const metadata: Metadata = { title: { absolute: "Home · Barycenter" } };

/** Home: my workspaces, or the way in for somebody who is not signed in. */
export default async function HomePage() {
  const asked = await ask(routes.api.workspaces, workspaceCards);
  if (asked.ok) return <Home workspaces={asked.value.workspaces} />;
  return asked.status === 401 ? <Stranger /> : <Unavailable />;
}
