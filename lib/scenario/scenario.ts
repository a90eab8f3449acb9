/** A question with its futures and everything said about them, as files and the API carry it: `barycenter.scenario/1`. */
export type Scenario = {
  readonly format: "barycenter.scenario/1";
  readonly question: {
    readonly title: string;
    readonly background: string;
    readonly horizon: string;
    readonly resolution: string;
    readonly ordered: boolean;
  };
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly activityCategories: readonly { readonly id: string; readonly name: string }[];
  readonly futures: readonly ScenarioFuture[];
  readonly indicators: readonly {
    readonly id: string;
    readonly category?: string | undefined;
    readonly title: string;
    readonly by?: string | undefined;
  }[];
};

/** One future of a scenario: what drives it, what one would see in it (by category), what it means (by actor). */
export type ScenarioFuture = {
  readonly id: string;
  readonly title: string;
  readonly short?: string | undefined;
  readonly summary: string;
  readonly drivers: readonly { readonly id: string; readonly title: string; readonly note: string }[];
  readonly activities: Readonly<Record<string, string>>;
  readonly implications: Readonly<Record<string, { readonly impact: number; readonly note: string }>>;
};

/** The fewest and the most futures a question may have. */
export const FEWEST_FUTURES = 2;
export const MOST_FUTURES = 12;

/** How long each text may be, in UTF-16 code units. */
export const longest = { title: 300, short: 14, text: 5_000, name: 80 } as const;
