import { SectionHead } from "#app/_ui/section-head.tsx";
import type { FromText } from "#lib/exchange/scenario-from-text.ts";
import { longest } from "#lib/scenario/scenario.ts";
import { lostOf } from "./text-scenario.ts";

const MOST_LINES = 12;

/** What was read and has no place yet, set beside: nothing is lost without a word. */
export function SetBeside({ read }: { readonly read: FromText }) {
  const { drivers, left } = read;
  if (drivers.length === 0 && left.length === 0) return null;
  const more = left.length - MOST_LINES;
  const lost = lostOf(read);
  return (
    <div className="block">
      <SectionHead title="Set beside" aside="It goes into the background of the question" />
      {drivers.length > 0 && <p className="quiet">Drivers, not yet under a future: {drivers.join(", ")}</p>}
      {left.slice(0, MOST_LINES).map((line, place) => (
        <p key={`${place} ${line}`} className="quiet">
          {line}
        </p>
      ))}
      {more > 0 && (
        <p className="quiet">
          And {more} more {more === 1 ? "line" : "lines"}.
        </p>
      )}
      {lost > 0 && (
        <p className="wrong">
          {longest.text.toLocaleString("en-GB")} characters fit there: the last {lost.toLocaleString("en-GB")}{" "}
          are left out. Keep your text.
        </p>
      )}
    </div>
  );
}
