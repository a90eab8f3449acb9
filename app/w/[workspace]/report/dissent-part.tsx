import { Markdown } from "#app/_editor/markdown.tsx";
import { inPoints } from "#lib/report/in-words.ts";
import { figures } from "#lib/simplex/show.ts";
import type { Report } from "./report-of.ts";

/** Who is furthest from the aggregate, and why, in their own words. */
export function DissentPart({ report: { voices, dissent } }: { readonly report: Report }) {
  return (
    <section>
      <h2>Dissent, furthest from the aggregate first</h2>
      {voices.length === 0 && <p>{dissent}</p>}
      {voices.map(({ seat, label, probabilities, rationale, distance }) => (
        <div key={seat} className="dissenter">
          <p>
            <strong>{label}</strong> <span className="num">{figures(probabilities).join(" · ")}</span>{" "}
            <span className="away">{inPoints(distance)} away</span>
          </p>
          {rationale === null ? <p>Gave no reason.</p> : <Markdown source={rationale} />}
        </div>
      ))}
    </section>
  );
}
