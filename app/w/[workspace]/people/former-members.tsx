"use client";

import { Fragment, useState } from "react";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useSelf } from "#app/_room/self.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { mayGive } from "#lib/session/may.ts";
import type { Former } from "./people-of.ts";

/** Who could enter once. No invitation brings somebody back who was removed: whoever may make analysts lets them back in here. */
export function FormerMembers({ former }: { readonly former: readonly Former[] }) {
  const { role } = useSelf();
  const give = useCommand();
  const [refused, setRefused] = useState<string | null>(null);
  if (former.length === 0) return null;
  const letBackIn = async (member: string) => {
    const answer = await give({ type: "change-role", member, role: "analyst" });
    setRefused(answer.ok ? null : wordsOf(answer.error.code, answer.error.facts));
  };
  const mayLetIn = mayGive(role).includes("analyst");
  return (
    <>
      <p className="quiet members-note">
        No longer here:{" "}
        {former.map(({ id, name, wasRemoved }, place) => (
          <Fragment key={id}>
            {place > 0 && ", "}
            {name}
            {wasRemoved && mayLetIn && (
              <>
                {" "}
                (removed,{" "}
                <Button
                  variant="link"
                  aria-label={`Let ${name} back in as an analyst`}
                  onClick={() => void letBackIn(id)}
                >
                  let back in
                </Button>
                )
              </>
            )}
          </Fragment>
        ))}
        .
      </p>
      {refused !== null && (
        <Notice kind="refused" title="Nobody was let back in">
          {refused}
        </Notice>
      )}
    </>
  );
}
