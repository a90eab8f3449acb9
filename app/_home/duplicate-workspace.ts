import { call, type Called } from "#app/_api/call.ts";
import { longest } from "#lib/scenario/scenario.ts";
import { workspaceMade, type WorkspaceCard } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { scenario } from "#lib/wire/scenario.ts";

const MARK = " (copy)";

type Refused = Extract<Called, { readonly ok: false }>;
type Made = { readonly ok: true; readonly value: string } | Refused;

const unfinished: Refused = {
  ok: false,
  error: {
    code: "unfinished",
    facts: {},
    detail: "It cannot be duplicated yet: its question, or something in its scenario, has no title.",
  },
};

/**
 * Makes a workspace of one's own with the same scenario, its question, futures and what belongs to them, and none of its people
 * or rounds; gives its id.
 */
export async function duplicateWorkspace({ workspaceId }: Pick<WorkspaceCard, "workspaceId">): Promise<Made> {
  const answer = await call(routes.api.scenarioOf(workspaceId));
  if (!answer.ok) return answer;
  const original = scenario.safeParse(answer.value);
  if (!original.success) return unfinished;
  const { question } = original.data;
  const title = `${whole(question.title.slice(0, longest.title - MARK.length))}${MARK}`;
  const made = await call(routes.api.workspaces, {
    body: { ...original.data, question: { ...question, title } },
  });
  return made.ok ? { ok: true, value: workspaceMade.parse(made.value).workspaceId } : made;
}

// a cut through the middle of a character would leave half of it
const whole = (cut: string): string => (cut.isWellFormed() ? cut : cut.slice(0, -1));
