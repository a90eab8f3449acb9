"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { call, type Called } from "#app/_api/call.ts";
import { Menu } from "#app/_ui/menu.tsx";
import { may } from "#lib/session/may.ts";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { doorWords } from "./door-words.ts";
import { duplicateWorkspace } from "./duplicate-workspace.ts";
import { RenameDialog } from "./rename-dialog.tsx";

type Props = {
  readonly card: WorkspaceCard;
  /** Told why something was refused; null once it was not. */
  readonly onAnswer: (refused: string | null) => void;
};

/** What one may do with a workspace as a whole: rename, duplicate, archive, delete. */
export function CardMenu({ card, onAnswer }: Props) {
  const { workspaceId, title, role, isAway } = card;
  const router = useRouter();
  const [shown, show] = useState<"rename" | "delete" | null>(null);
  const settle = (answer: Called) => {
    onAnswer(answer.ok ? null : doorWords(answer.error.code, answer.error));
    if (answer.ok) router.refresh();
  };
  const putAway = () =>
    void call(routes.api.away(workspaceId), { method: "PUT", body: { isAway: !isAway } }).then(settle);
  const duplicate = async () => {
    const made = await duplicateWorkspace(card);
    if (made.ok) return router.push(routes.scenario(made.value));
    return onAnswer(doorWords(made.error.code, made.error));
  };
  const close = () => show(null);
  const done = () => {
    close();
    router.refresh();
  };
  return (
    <>
      <Menu
        label={`What to do with “${title === "" ? "the question that has no title yet" : title}”`}
        items={[
          ...(may(role, "edit the board") ? [{ label: "Rename", onSelect: () => show("rename") }] : []),
          { label: "Duplicate", onSelect: () => void duplicate() },
          { label: isAway ? "Take out of the archive" : "Archive for me", onSelect: putAway },
          ...(may(role, "delete the workspace")
            ? [{ label: "Delete for everybody", danger: true, onSelect: () => show("delete") }]
            : []),
        ]}
      />
      {shown === "rename" && <RenameDialog card={card} onClose={close} onDone={done} />}
      {shown === "delete" && <DeleteDialog card={card} onClose={close} onDone={done} />}
    </>
  );
}
