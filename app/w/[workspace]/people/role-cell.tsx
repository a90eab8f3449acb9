"use client";

import { useState } from "react";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useSelf } from "#app/_room/self.ts";
import { Select } from "#app/_ui/select.tsx";
import { mayGive } from "#lib/session/may.ts";
import { type Role, roles } from "#lib/session/session.ts";
import type { Person } from "./people-of.ts";

/** Somebody's role: to be changed by those who may give it and take it, words for everyone else. */
export function RoleCell({ person }: { readonly person: Person }) {
  const self = useSelf();
  const give = useCommand();
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [asked, setAsked] = useState<Role | null>(null);
  const given = mayGive(self.role);
  if (person.isSelf || person.isSimulated || !given.includes(person.role)) return <span>{person.role}</span>;
  const change = async (role: Role) => {
    setAsked(role);
    setRefused(undefined);
    const answer = await give({ type: "change-role", member: person.id, role });
    setAsked(null);
    if (!answer.ok) setRefused(wordsOf(answer.error.code, answer.error.facts));
  };
  return (
    <Select
      label={`Role of ${person.name}`}
      hideLabel
      className="role"
      options={roles.filter((role) => given.includes(role)).map((role) => ({ value: role, label: role }))}
      value={asked ?? person.role}
      error={refused}
      onChange={(event) => {
        const role = roles.find((one) => one === event.target.value);
        if (role !== undefined) void change(role);
      }}
    />
  );
}
