/** Five analysts of the example, with what they said before the discussion and after it. */
export const analysts = [
  {
    name: "Ada Lindqvist",
    before: [120_000, 660_000, 220_000],
    now: [140_000, 640_000, 220_000],
    rationale:
      "Either edge needs three of four lines to break their pattern together. Habit and the old limits are stronger than the news.",
  },
  {
    name: "Ben Okafor",
    before: [100_000, 600_000, 300_000],
    now: [120_000, 580_000, 300_000],
    rationale:
      "As Ada, except for the patrols: they have grown every year, so I leave more room on that side.",
  },
  {
    name: "Cleo Marchetti",
    before: [220_000, 560_000, 220_000],
    now: [300_000, 480_000, 220_000],
    rationale:
      "The status quo is the base rate, but a succession in Moscow would freeze everything for a year, and I do not see that in the others’ numbers.",
  },
  {
    name: "Dan Iwasaki",
    before: [60_000, 420_000, 520_000],
    now: [70_000, 370_000, 560_000],
    rationale:
      "If Tokyo, Canberra and Manila keep lining up with Washington over Taiwan, Beijing has **less and less to lose** by being seen with Moscow. None of that needs the war to end.",
  },
  {
    name: "Eve Adeyemi-Castellanos",
    before: [380_000, 520_000, 100_000],
    now: [450_000, 470_000, 80_000],
    rationale:
      "I read the past years as caution, not constancy. Purchases already fall because China builds the engines itself, and every sanctions package raises the price of being photographed together.",
  },
] as const;

/** Thirty names as a large team has them, short and long. */
export const manyNames: readonly string[] = Array.from({ length: 30 }, (_, place) =>
  place === 7
    ? "Maximiliana-Alexandra von Hohenstein-Wittelsbach"
    : `${["Ana", "Bo", "Cem", "Dita", "Eli", "Fay"][place % 6] ?? ""} ${["Ray", "Stone", "Tan", "Ueda", "Voss"][place % 5] ?? ""}`,
);

/** A vector for somebody among many, over so many futures: spread around a middle, never the same twice, summing to the whole. */
export function valuesFor(person: number, futures: number): readonly number[] {
  const weights = Array.from(
    { length: futures },
    (_, future) => 1 + ((person * 7 + future * 13) % 11) + (future === 1 ? 9 : 0),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((weight / whole) * 1_000) * 1_000);
  const rest = 1_000_000 - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, future) => (future === 0 ? part + rest : part));
}
