import type { RecordMember } from "#lib/documents/record.ts";
import type { Role } from "#lib/session/session.ts";
import { roles } from "#lib/session/session.ts";

/** A member as the list shows them. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly isSelf: boolean;
  readonly isSimulated: boolean;
};

type People = {
  readonly now: readonly Person[];
  readonly before: readonly Former[];
};

/** Somebody who could enter once: they left, and may come back by an invitation, or were removed. */
export type Former = { readonly id: string; readonly name: string; readonly wasRemoved: boolean };

/** Those who may enter now, oneself first, then by role and name; and those who once could. */
export function peopleOf(members: Readonly<Record<string, RecordMember>>, self: string): People {
  const all = Object.entries(members).map(([id, { name, role, simulated, removed }]) => ({
    id,
    isSimulated: simulated === true,
    wasRemoved: removed === true,
    name: name === "" ? "Somebody" : name,
    role,
  }));
  const now = all.flatMap(({ role, wasRemoved: _, ...one }) =>
    role === null ? [] : [{ ...one, role, isSelf: one.id === self }],
  );
  const before = all
    .filter(({ role, isSimulated }) => role === null && !isSimulated)
    .map(({ id, name, wasRemoved }) => ({ id, name, wasRemoved }));
  return {
    now: now.toSorted(inOrder),
    before: before.toSorted((a, b) => a.name.localeCompare(b.name, "en-GB")),
  };
}

const inOrder = (a: Person, b: Person): number =>
  Number(b.isSelf) - Number(a.isSelf) ||
  roles.indexOf(a.role) - roles.indexOf(b.role) ||
  a.name.localeCompare(b.name, "en-GB", { numeric: true });
