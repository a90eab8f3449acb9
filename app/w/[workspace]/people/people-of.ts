import type { RecordMember } from "#lib/documents/record.ts";
import type { Role } from "#lib/session/session.ts";
import { roles } from "#lib/session/session.ts";

/** A member as the list shows them. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly isSelf: boolean;
};

type People = {
  readonly now: readonly Person[];
  readonly before: readonly { readonly id: string; readonly name: string }[];
};

/** Those who may enter now, oneself first, then by role and name; and those who once could. */
export function peopleOf(members: Readonly<Record<string, RecordMember>>, self: string): People {
  const all = Object.entries(members).map(([id, { name, role }]) => ({
    id,
    name: name === "" ? "Somebody" : name,
    role,
  }));
  const now = all.flatMap(({ id, name, role }) =>
    role === null ? [] : [{ id, name, role, isSelf: id === self }],
  );
  const before = all.filter(({ role }) => role === null).map(({ id, name }) => ({ id, name }));
  return {
    now: now.toSorted(inOrder),
    before: before.toSorted((a, b) => a.name.localeCompare(b.name, "en-GB")),
  };
}

const inOrder = (a: Person, b: Person): number =>
  Number(b.isSelf) - Number(a.isSelf) ||
  roles.indexOf(a.role) - roles.indexOf(b.role) ||
  a.name.localeCompare(b.name, "en-GB", { numeric: true });
