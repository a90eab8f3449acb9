import { Disc } from "./disc.tsx";

/** Someone who is here now. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly initials?: string | undefined;
  readonly me?: boolean | undefined;
};

type Props = { readonly people: readonly Person[]; readonly most?: number };

/** Who is here now, oneself first: a few discs and how many more; on the phone the count alone. */
export function People({ people, most = 5 }: Props) {
  const inOrder = [...people.filter((one) => one.me === true), ...people.filter((one) => one.me !== true)];
  const rest = people.length - most;
  return (
    <span
      className="people"
      data-count={`${people.length} here`}
      role="group"
      aria-label={`${people.length} here now`}
    >
      {inOrder.slice(0, most).map((one) => (
        <Disc key={one.id} name={one.name} initials={one.initials} look={one.me === true ? "me" : "here"} />
      ))}
      {rest > 0 && <span className="more">+{rest}</span>}
    </span>
  );
}
