import { Notice } from "#app/_ui/notice.tsx";
import type { FileProblem } from "./read-file.ts";

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** Everything that is wrong in a file, so that it can be mended in one go. */
export function Problems({
  name,
  problems,
}: {
  readonly name: string;
  readonly problems: readonly FileProblem[];
}) {
  const count = problems.length === 1 ? "One problem" : `${problems.length} problems`;
  return (
    <>
      <Notice kind="refused" title={`“${name}” cannot be read as a scenario`}>
        {count}. Nothing has been created. Mend it and choose it again.
      </Notice>
      <ol className="problems">
        {problems.map(({ line, path, words }) => (
          <li key={`${line} ${path} ${words}`}>
            {line !== null && <span className="quiet">Line {line}: </span>}
            {path !== "" && <code>{path}</code>} {line === null && path === "" ? sentence(words) : words}
          </li>
        ))}
      </ol>
    </>
  );
}
