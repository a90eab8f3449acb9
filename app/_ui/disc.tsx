import { classes } from "./classes.ts";
import { initialsOf } from "./initials-of.ts";

type Props = {
  readonly name: string;
  readonly initials?: string | undefined;
  readonly look?: "here" | "me" | "away" | undefined;
  /** The name stands beside it: readers need not hear it twice. */
  readonly quiet?: boolean | undefined;
};

/** A person: initials on ink when here, on the pen when it is me, hollow when away. */
export function Disc({ name, initials, look = "here", quiet = false }: Props) {
  const said = { here: name, me: `${name} (you)`, away: `${name}, away` }[look];
  const letters = initials ?? initialsOf(name);
  const seen = { className: classes("disc", look !== "here" && look), title: said };
  return quiet ? (
    <span {...seen} aria-hidden="true">
      {letters}
    </span>
  ) : (
    <span {...seen} role="img" aria-label={said}>
      {letters}
    </span>
  );
}
