import type { Brand } from "./brand.ts";

/** A moment in UTC, ISO 8601 with milliseconds ("2026-10-14T14:05:00.000Z"): sorts as text in the order of time. */
export type Instant = Brand<string, "Instant">;

const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DAY = 86_400_000;

/** True for a moment that exists in the calendar, in exactly the form of `Instant`. */
export const isInstant = (text: unknown): text is Instant =>
  typeof text === "string" && form.test(text) && write(read(text)) === text;

/** Milliseconds since 1970 of a moment. */
export const millisecondsOf = (instant: Instant): number => read(instant);

/** The moment that many milliseconds after 1970; whole numbers within the years 0 to 9999. */
export function instantAt(milliseconds: number): Instant {
  const text = write(Math.floor(milliseconds));
  if (!isInstant(text)) throw new RangeError(`no instant at ${milliseconds}`);
  return text;
}

/** The moment that many minutes later. */
export const minutesAfter = (instant: Instant, minutes: number): Instant =>
  instantAt(read(instant) + Math.round(minutes * 60_000));

/** The later of two moments. */
export const later = (a: Instant, b: Instant): Instant => (a < b ? b : a);

function read(text: string): number {
  const figures = (from: number, to: number) => Number(text.slice(from, to));
  const days = daysFromCivil(figures(0, 4), figures(5, 7), figures(8, 10));
  return (
    days * DAY + (figures(11, 13) * 60 + figures(14, 16)) * 60_000 + figures(17, 19) * 1000 + figures(20, 23)
  );
}

function write(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const rest = milliseconds - days * DAY;
  const { year, month, day } = civilFromDays(days);
  const two = (n: number) => String(n).padStart(2, "0");
  const time = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map((n) => two(Math.floor(n)));
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return `${date}T${time.join(":")}.${String(rest % 1000).padStart(3, "0")}Z`;
}

// Days since 1970 in the proleptic Gregorian calendar, counted in eras of 400 years that begin on 1 March.
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1,
  };
}
