import { classes } from "#app/_ui/classes.ts";
import { htmlOf, type WhereIs } from "./html-of.ts";

type Props = {
  readonly source: string;
  readonly whereIs?: WhereIs;
  readonly className?: string | undefined;
};

/** The one place where text becomes HTML, through `htmlOf`, which lets no HTML of others through. */
export function Prose({ source, whereIs, className }: Props) {
  const html = htmlOf(source, whereIs);
  // oxlint-disable-next-line react/no-danger -- htmlOf escapes raw HTML and drops dangerous links
  return <div className={classes("prose", className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
