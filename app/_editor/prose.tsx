"use client";

import { classes } from "#app/_ui/classes.ts";
import { useLater } from "#app/_ui/later.ts";
import type { WhereIs } from "./html-of.ts";
import { markup } from "./markup-part.ts";
import { isPlain, paragraphsOf } from "./plain-paragraphs.ts";

type Props = {
  readonly source: string;
  readonly whereIs?: WhereIs;
  readonly className?: string | undefined;
};

/** The one place where text becomes HTML, through `htmlOf`, which lets no HTML of others through; text without signs needs none. */
export function Prose({ source, whereIs, className }: Props) {
  const isAsItReads = isPlain(source);
  const htmlOf = useLater(markup, !isAsItReads);
  const look = classes("prose", className);
  if (isAsItReads || htmlOf === null) {
    const paragraphs = paragraphsOf(source).map((words, index) => <p key={index}>{words}</p>);
    return <div className={look}>{paragraphs}</div>;
  }
  // oxlint-disable-next-line react/no-danger -- htmlOf escapes raw HTML and drops dangerous links
  return <div className={look} dangerouslySetInnerHTML={{ __html: htmlOf(source, whereIs) }} />;
}
