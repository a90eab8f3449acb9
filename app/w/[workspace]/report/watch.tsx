import type { Scenario } from "#lib/scenario/scenario.ts";

const MOST = 5;

const shortDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** What one would see first: the indicators with the nearest dates. */
export function Watch({ indicators }: { readonly indicators: Scenario["indicators"] }) {
  const left = indicators.length - MOST;
  return (
    <section>
      <h2>What to watch</h2>
      <ul className="watch">
        {indicators.slice(0, MOST).map(({ id, title, by }) => (
          <li key={id}>
            <span>{title}</span>
            {by !== undefined && <time dateTime={by}>{shortDay.format(new Date(by))}</time>}
          </li>
        ))}
      </ul>
      {left > 0 && <p className="caption">And {left} more in the scenario.</p>}
    </section>
  );
}
