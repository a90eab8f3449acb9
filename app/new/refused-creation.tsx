import { doorWords } from "#app/_home/door-words.ts";
import { Notice } from "#app/_ui/notice.tsx";
import type { Refusal } from "./use-create.ts";

/** Why no workspace was created, problem by problem. */
export function RefusedCreation({ refused }: { readonly refused: Refusal }) {
  const { code, errors = [] } = refused;
  const isStranger = code === "not-signed-in" || code === "signed-out";
  return (
    <div className="block">
      <Notice kind="refused" title="Nothing has been created">
        {isStranger
          ? "This browser is not signed in. Enter by an owner link or an invitation first; what stands here stays until you leave the page."
          : doorWords(code, refused)}
      </Notice>
      {errors.length > 1 && (
        <ul className="problems">
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path === "" ? "" : <code>{path}</code>} {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
