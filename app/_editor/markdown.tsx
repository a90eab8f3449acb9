import { classes } from "#app/_ui/classes.ts";
import { htmlOf } from "./html-of.ts";
import "./editor.css";

type Props = { readonly source: string; readonly className?: string | undefined };

/** Markdown as it reads: the one place where text becomes HTML, through `htmlOf`, which lets no HTML of others through. */
export function Markdown({ source, className }: Props) {
  // oxlint-disable-next-line react/no-danger -- htmlOf escapes raw HTML and drops dangerous links
  return <div className={classes("prose", className)} dangerouslySetInnerHTML={{ __html: htmlOf(source) }} />;
}
