import { call, type Called } from "#app/_api/call.ts";
import { longest } from "#lib/scenario/scenario.ts";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { scenario } from "#lib/wire/scenario.ts";

const MARK = " (copy)";

/** Makes a workspace of one's own with the same scenario: its question, futures and what belongs to them, none of its people or rounds. */
export async function duplicateWorkspace({ workspaceId }: WorkspaceCard): Promise<Called> {
  const answer = await call(routes.api.scenarioOf(workspaceId));
  if (!answer.ok) return answer;
  const original = scenario.parse(answer.value);
  const title = `${original.question.title.slice(0, longest.title - MARK.length)}${MARK}`;
  return call(routes.api.workspaces, { body: { ...original, question: { ...original.question, title } } });
}
