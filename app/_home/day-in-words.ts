const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A day (2028-12-31, or the day of a moment in UTC) as it stands in a sentence: "31 December 2028"; "" for none. */
export const dayInWords = (date: string): string =>
  date === "" ? "" : day.format(new Date(date.slice(0, 10)));
