import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonVariant, buttonClasses } from "./button-classes.ts";

type Props = ComponentProps<typeof Link> & {
  readonly variant?: ButtonVariant | undefined;
  readonly square?: boolean | undefined;
};

/** A way to another page that looks like a button. */
export function ButtonLink({ variant, square, className, ...rest }: Props) {
  return <Link {...rest} className={buttonClasses({ variant, square, className })} />;
}
