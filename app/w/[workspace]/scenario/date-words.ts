const words = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A date (YYYY-MM-DD) in words: "31 December 2028". */
export const dateWords = (date: string): string => words.format(new Date(`${date}T00:00:00Z`));
