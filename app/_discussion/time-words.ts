const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const MINUTE_MS = 60_000;

/** When something was said: its age within the hour, the time within the day, else the date; `now` in milliseconds. */
export function timeWords(at: string, now: number): string {
  const said = Date.parse(at);
  if (Number.isNaN(said)) return "";
  const minutes = Math.floor((now - said) / MINUTE_MS);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  return date.format(said) === date.format(now) ? time.format(said) : date.format(said);
}
