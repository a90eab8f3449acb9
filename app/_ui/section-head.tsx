import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type Props = {
  readonly title: ReactNode;
  /** Beside the title: a quiet sentence (text) or a link or tools (an element). */
  readonly aside?: ReactNode;
  readonly id?: string | undefined;
  readonly level?: 2 | 3;
  /** With a line of ink above: it opens a part. */
  readonly ink?: boolean;
};

/** The head of a section: its title, and at the other end what belongs to it. */
export function SectionHead({ title, aside, id, level = 2, ink = false }: Props) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <div className={classes("section-head", ink && "ink")}>
      <Title id={id}>{title}</Title>
      {typeof aside === "string" ? <p>{aside}</p> : aside}
    </div>
  );
}
