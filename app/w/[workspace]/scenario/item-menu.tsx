"use client";

import { useState } from "react";
import { useBoard } from "#app/_room/board.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Menu } from "#app/_ui/menu.tsx";
import { useDeeds } from "./use-deeds.ts";

/** A way a thing can be moved; without `move` it cannot go there. */
export type Way = { readonly label: string; readonly move: (() => unknown) | undefined };

type Props = {
  readonly id: string;
  readonly title: string;
  readonly moves: readonly Way[];
  /** What leaves the scenario together with it, as a sentence. */
  readonly loss: string;
  /** Why it cannot be removed. */
  readonly noRemoval?: string | undefined;
};

/** What can be done with a thing besides writing in it: moved, and removed after its consequence was read. */
export function ItemMenu({ id, title, moves, loss, noRemoval }: Props) {
  const { mayEdit } = useBoard();
  const { remove } = useDeeds();
  const [isAsking, ask] = useState(false);
  if (!mayEdit) return null;
  const ways = moves.flatMap(({ label, move }) =>
    move === undefined ? [] : [{ label, onSelect: () => void move() }],
  );
  const removal = { label: "Remove", danger: true, reason: noRemoval, onSelect: () => ask(true) };
  return (
    <>
      <Menu label={`What to do with ${title}`} items={[...ways, removal]} className="item-menu" />
      <Dialog
        title={`Remove “${title}”?`}
        open={isAsking}
        onOpenChange={ask}
        actions={
          <>
            <Button onClick={() => ask(false)}>Keep it</Button>
            <Button variant="danger" onClick={() => remove(id)}>
              Remove it
            </Button>
          </>
        }
      >
        <p>{loss} Undo brings it back, with all that stands in it.</p>
      </Dialog>
    </>
  );
}
