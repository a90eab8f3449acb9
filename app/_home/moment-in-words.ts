const here = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** A moment in the time of the one who reads: "14 October 2026, 20:00". For the browser only: a server has another clock. */
export const momentInWords = (instant: string): string =>
  here.format(new Date(instant)).replace(" at ", ", ");
