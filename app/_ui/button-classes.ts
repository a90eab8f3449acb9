import { classes } from "./classes.ts";

/** How a button looks: with an edge, filled by the pen, underlined, in the colour of what cannot be taken back, or bare. */
export type ButtonVariant = "plain" | "next" | "link" | "danger" | "bare";

type Look = {
  readonly variant: ButtonVariant | undefined;
  readonly square?: boolean | undefined;
  readonly className?: string | undefined;
};

/** The classes of a button or of a link that looks like one. */
export function buttonClasses({ variant = "plain", square = false, className }: Look): string {
  if (variant === "link") return classes("link", className);
  return classes("btn", variant !== "plain" && variant, square && "square", className);
}
