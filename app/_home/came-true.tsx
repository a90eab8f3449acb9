import { z } from "zod";
import { ask } from "#app/_api/ask.ts";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

/** As much of a record as a card needs that its list does not tell. */
const resolved = z.object({
  workspace: z.object({ resolution: z.object({ future: z.string().nullable() }).nullable() }),
});

/** What came true of a question that has been resolved, as its record tells it. */
export async function CameTrue({ workspaceId, futures }: Pick<WorkspaceCard, "workspaceId" | "futures">) {
  const asked = await ask(routes.api.record(workspaceId), resolved);
  const resolution = asked.ok ? asked.value.workspace.resolution : null;
  return resolution !== null && <p className="came-true">{cameTrueInWords(resolution.future, futures)}</p>;
}

/** "It came true: Ties weaken". */
export function cameTrueInWords(future: string | null, futures: WorkspaceCard["futures"]): string {
  const known = futures.find(({ id }) => id === future);
  return known === undefined ? "The focal question was annulled" : `It came true: ${known.title}`;
}
