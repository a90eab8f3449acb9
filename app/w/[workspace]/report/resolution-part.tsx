import { Markdown } from "#app/_editor/markdown.tsx";
import { dayInWords } from "#app/_home/day-in-words.ts";
import { Linked } from "#app/_ui/linked.tsx";
import type { Report } from "./report-of.ts";

/** What came true, once that has been said: with the evidence and the words it was said with. */
export function ResolutionPart({ report: { resolution, futures } }: { readonly report: Report }) {
  if (resolution === null) return null;
  const { at, evidence, note } = resolution;
  const future = futures.find(({ id }) => id === resolution.future);
  const said = future === undefined ? "The question was annulled" : `What came true: “${future.title}”`;
  return (
    <div className="resolution">
      <p>
        <strong>
          {said}, {dayInWords(at)}.
        </strong>
        {evidence !== null && evidence !== "" && (
          <>
            {" "}
            Evidence: <Linked text={evidence} />
          </>
        )}
      </p>
      {note !== null && note !== "" && <Markdown source={note} />}
    </div>
  );
}
