"use client";

import { Dialog } from "radix-ui";
import { useReturnFocus } from "#app/_ui/return-focus.ts";
import type { Entry } from "./entry.ts";
import { PaletteList } from "./palette-list.tsx";
import { usePalette } from "./use-palette.ts";
import "./keys.css";

type Props = {
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
  /** What came of the last command, when there is something to say. */
  readonly words?: string | null;
};

/** Commands, places and names in one list that what one types makes shorter; Enter takes the one that is marked. */
export function Palette({ entries, onClose, words = null }: Props) {
  const focus = useReturnFocus();
  const { id, typed, type, shown, active, mark, onKeyDown, choose } = usePalette(entries, onClose);
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content {...focus} className="dialog open palette" aria-describedby={undefined}>
          <Dialog.Title className="sr">Find</Dialog.Title>
          <input
            className="input"
            role="combobox"
            aria-label="Find a command, a place, a name"
            aria-expanded="true"
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={active === null ? undefined : `${id}-${active.id}`}
            placeholder="Find"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            value={typed}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {words !== null && (
            <p className="palette-words" role="status">
              {words}
            </p>
          )}
          <PaletteList {...{ id, shown, active, mark, choose }} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
