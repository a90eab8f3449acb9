import { Markdown } from "./markdown.tsx";

type Props = { readonly source: string; readonly empty: string; readonly isTitle: boolean };

/** A text while nobody here writes in it: a title as it is, everything else as formatted, and what belongs there where there is nothing. */
export function RestingText({ source, empty, isTitle }: Props) {
  if (source.trim() === "") return <p className="nothing">{empty}</p>;
  return isTitle ? <span>{source}</span> : <Markdown source={source} />;
}
