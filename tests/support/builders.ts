import type { Id } from "#lib/kit/id.ts";
import type { Instant } from "#lib/kit/instant.ts";
import { instantAt } from "#lib/kit/instant.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import { defaultSettings } from "#lib/scenario/question.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import type { MemberId, Role, Session } from "#lib/session/session.ts";
import type { Values } from "#lib/simplex/values.ts";
import { toValues } from "#lib/simplex/values.ts";
import { blank } from "#lib/journal/fold.ts";

/** A text as the id that it is. */
export const an = <Name extends Id<string>>(text: string): Name => text as Name;
export const aMember = (name: string): MemberId => an<MemberId>(name);
export const aWorkspaceId: WorkspaceId = an<WorkspaceId>("w1");

/** The moment that many minutes into the session, which begins on a day in autumn. */
export const minute = (minutes: number): Instant =>
  instantAt(Date.UTC(2026, 9, 14, 14, 0) + minutes * 60_000);

/** A digest that nothing was hashed to: the number in hexadecimal digits. */
export const aDigest = (number: number): Digest => number.toString(16).padStart(64, "0") as Digest;

/** A vector in proportion to weights: `shares(1, 2, 1)`. */
export const shares = (...weights: readonly number[]): Values => toValues(weights);

export function aQuestion(changes: Partial<FrozenQuestion> = {}): FrozenQuestion {
  return {
    title: "How close will the two be?",
    resolution: "By the report of the year.",
    horizon: "2030-12-31",
    ordered: true,
    futures: ["Weaken", "Status quo", "Strengthen"].map((title, order) => ({
      id: `f${order + 1}`,
      title,
      short: title,
      colour: ["against-2", "neutral", "towards-2"][order] ?? "",
      order,
    })),
    settings: defaultSettings,
    board: aDigest(0xb0a4d),
    ...changes,
  };
}

/** A question with other futures than the usual three. */
export const aQuestionOf = (...ids: readonly string[]): FrozenQuestion =>
  aQuestion({ futures: ids.map((id, order) => ({ id, title: id, short: id, colour: "neutral", order })) });

/** A workspace with members of those roles, in which nothing else has happened: `aSession({ ann: "owner" })`. */
export function aSession(
  members: Readonly<Record<string, Role | null>> = { owen: "owner" },
  changes: Partial<Session> = {},
): Session {
  const entered = Object.entries(members).map(([name, role]) => [name, { role, since: minute(0) }] as const);
  return {
    ...blank(aWorkspaceId),
    seq: entered.length,
    at: minute(0),
    members: Object.fromEntries(entered),
    ...changes,
  };
}

export function aScenario(changes: Partial<Scenario> = {}): Scenario {
  const future = (id: string, title: string) => ({
    id,
    title,
    short: title,
    summary: `What ${title} would be.`,
    drivers: [{ id: `${id}-driver`, title: `Why ${title}`, note: "Because." }],
    activities: { exercises: `Exercises when they ${title}.` },
    implications: { neighbour: { impact: -1, note: "Worry." } },
  });
  return {
    format: "barycenter.scenario/1",
    question: {
      title: "How close will the two be?",
      background: "It has been long.",
      horizon: "2030-12-31",
      resolution: "By the report of the year.",
      ordered: true,
    },
    actors: [{ id: "neighbour", name: "Neighbour" }],
    activityCategories: [{ id: "exercises", name: "Exercises" }],
    futures: [future("weaken", "Weaken"), future("strengthen", "Strengthen")],
    indicators: [{ id: "pact", category: "exercises", title: "A pact is signed", by: "2029-01-01" }],
    ...changes,
  };
}
