const sentence =
  "Whether this happens depends on more than one capital, and on what each believes the others would do. ";
const title = (place: number) =>
  `Future ${place + 1}: the arrangement is renegotiated under pressure, and everybody who signed it says that nothing has changed`;

/** A scenario with so many futures and the longest texts that somebody would plausibly write. */
export function longScenario(futures: number, ordered: boolean) {
  const ids = Array.from({ length: futures }, (_, place) => `f${place}`);
  return {
    format: "barycenter.scenario/1",
    question: {
      title:
        "How will the three governments of the western rim divide the fishing, cable-laying and search-and-rescue duties of the northern strait among themselves by the end of the decade?",
      background: sentence.repeat(12),
      horizon: "2031-12-31",
      resolution: sentence.repeat(8),
      ordered,
    },
    actors: ["The coast guards", "The Organisation for the Northern Strait", "Fishing towns"].map(
      (name, place) => ({
        id: `a${place}`,
        name,
      }),
    ),
    activityCategories: ["Joint patrols", "Cable repair and inspection"].map((name, place) => ({
      id: `c${place}`,
      name,
    })),
    futures: ids.map((id, place) => ({
      id,
      title: title(place),
      summary: sentence.repeat(2),
      drivers: [0, 1].map((driver) => ({
        id: `d${place}-${driver}`,
        title: `Driver ${driver + 1} of future ${place + 1}, which is put in a whole clause`,
        note: sentence,
      })),
      activities: { c0: sentence.repeat(2), c1: sentence },
      implications: {
        a0: { impact: (place % 7) - 3, note: sentence },
        a1: { impact: 3 - (place % 7), note: "" },
      },
    })),
    indicators: [0, 1, 2].map((place) => ({
      id: `i${place}`,
      category: "c0",
      title: `Something observable number ${place + 1} happens in public and is confirmed by two sides`,
      by: "2029-06-30",
    })),
  };
}
