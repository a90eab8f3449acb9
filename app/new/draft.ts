import { FEWEST_FUTURES, type Scenario } from "#lib/scenario/scenario.ts";

/** A future as one frames it. */
export type DraftFuture = { readonly key: number; readonly title: string; readonly summary: string };

/** A question as one frames it, before it is a workspace. */
export type Draft = {
  readonly title: string;
  readonly background: string;
  readonly horizon: string;
  readonly resolution: string;
  readonly ordered: boolean;
  readonly futures: readonly DraftFuture[];
};

export const blankDraft: Draft = {
  title: "",
  background: "",
  horizon: "",
  resolution: "",
  ordered: false,
  futures: [1, 2, 3].map((key) => ({ key, title: "", summary: "" })),
};

const asDrafted = (...titles: readonly string[]): Draft => ({
  ...blankDraft,
  ordered: titles.length > 2,
  futures: titles.map((title, place) => ({ key: place + 1, title, summary: "" })),
});

const begun: Readonly<Record<string, Draft>> = {
  "blank-three": asDrafted("Less", "The same", "More"),
  "blank-two": asDrafted("It happens", "It does not"),
};

/** The draft that a template without a question stands for; null where a template has all that it needs. */
export const draftOf = (template: string): Draft | null => begun[template] ?? null;

/** What is still missing before a workspace can be created, in a sentence; null when nothing is. */
export function missingIn({ title, futures }: Draft): string | null {
  if (title.trim() === "") return "Write the focal question";
  const named = futures.map((future) => future.title.trim()).filter((name) => name !== "");
  if (named.length < FEWEST_FUTURES) return "Two futures at least";
  const twice = named.find((name, place) => named.indexOf(name) !== place);
  return twice === undefined ? null : `Two futures are called “${twice}”`;
}

/** What may wait, and not for long, in a sentence; null when nothing does. */
export const waitingIn = ({ resolution }: Draft): string | null =>
  resolution.trim() === "" ? "How it will be resolved can wait until the first round" : null;

/** The draft as a scenario in the interchange format; futures without a title are left out. */
export function scenarioOf({ futures, ordered, ...question }: Draft): Scenario {
  const { title, background, horizon, resolution } = question;
  return {
    format: "barycenter.scenario/1",
    question: {
      title: title.trim(),
      background: background.trim(),
      horizon,
      resolution: resolution.trim(),
      ordered,
    },
    actors: [],
    activityCategories: [],
    futures: futures
      .filter((future) => future.title.trim() !== "")
      .map((future, place) => ({
        id: `future-${place + 1}`,
        title: future.title.trim(),
        summary: future.summary.trim(),
        drivers: [],
        activities: {},
        implications: {},
      })),
    indicators: [],
  };
}

/** The futures with one of them moved by so many places, as far as there are any. */
export function moved(futures: readonly DraftFuture[], key: number, by: number): readonly DraftFuture[] {
  const from = futures.findIndex((future) => future.key === key);
  const found = futures[from];
  if (found === undefined) return futures;
  const others = futures.filter((future) => future !== found);
  const to = Math.min(Math.max(from + by, 0), others.length);
  return [...others.slice(0, to), found, ...others.slice(to)];
}
