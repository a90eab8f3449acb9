"use client";

import { useState } from "react";
import { OneLink } from "#app/_home/one-link.tsx";
import { useCommand } from "#app/_room/command.ts";
import { wordsOf } from "#app/_room/refusal-words.ts";
import { useSelf } from "#app/_room/self.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { Menu } from "#app/_ui/menu.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { mayGive } from "#lib/session/may.ts";
import { routes } from "#lib/wire/routes.ts";
import type { Person } from "./people-of.ts";

type Props = { readonly person: Person; readonly isHere?: boolean };

/** What may be done about somebody else: let back in who lost their browser, remove who should not be here. */
export function MemberMenu({ person, isHere = false }: Props) {
  const { role } = useSelf();
  const [shown, show] = useState<"back" | "remove" | null>(null);
  if (person.isSimulated || !mayGive(role).includes(person.role)) return null;
  const close = () => show(null);
  return (
    <>
      <Menu
        label={`More for ${person.name}`}
        items={[
          { label: isHere ? "Let in on another device" : "Let back in", onSelect: () => show("back") },
          { label: "Remove", danger: true, onSelect: () => show("remove") },
        ]}
      />
      {shown === "back" && <LetBackIn person={person} onClose={close} />}
      {shown === "remove" && <Remove person={person} onClose={close} />}
    </>
  );
}

type DialogProps = { readonly person: Person; readonly onClose: () => void };

function LetBackIn({ person, onClose }: DialogProps) {
  const { workspace } = useSelf();
  return (
    <Dialog
      title={`Let ${person.name} back in`}
      open
      onOpenChange={onClose}
      actions={
        <DialogClose>
          <Button>Done</Button>
        </DialogClose>
      }
    >
      <p>
        Whoever opens this link becomes {person.name} in this workspace, with their seat and all they said.
        Give it to them, and to nobody else: they are told when it is opened, if they are here then.
      </p>
      <OneLink path={routes.api.letBackIn(workspace, person.id)} label={`Return link for ${person.name}`} />
    </Dialog>
  );
}

function Remove({ person, onClose }: DialogProps) {
  const give = useCommand();
  const [refused, setRefused] = useState<string | null>(null);
  const remove = async () => {
    const answer = await give({ type: "remove-member", member: person.id });
    if (answer.ok) onClose();
    else setRefused(wordsOf(answer.error.code, answer.error.facts));
  };
  return (
    <Dialog
      title={`Remove ${person.name}?`}
      open
      onOpenChange={onClose}
      actions={
        <>
          <DialogClose>
            <Button>Keep {person.name}</Button>
          </DialogClose>
          <Button variant="danger" onClick={() => void remove()}>
            Remove
          </Button>
        </>
      }
    >
      <p>
        {person.name} is shut out within a second, and no invitation brings them back: you would have to let
        them back in. Links they made stop working. What they estimated and wrote stays, under their name, and
        goes on counting.
      </p>
      {refused !== null && (
        <Notice kind="refused" title={`${person.name} is still a member`}>
          {refused}
        </Notice>
      )}
    </Dialog>
  );
}
