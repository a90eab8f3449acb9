"use client";

import { useState } from "react";
import { useHeld } from "#app/_room/held.ts";
import { Button } from "#app/_ui/button.tsx";
import { Check } from "#app/_ui/check.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { KeyCaps } from "./key-caps.tsx";
import { letters } from "./letters.ts";
import { type Shortcut, shortcuts } from "./shortcuts.ts";
import { type Whereabouts, worksHere } from "./works-here.ts";
import "./keys.css";

type Props = { readonly where: Whereabouts; readonly onClose: () => void };

/** The keys that do something on this screen, and the switch for those that are single letters. */
export function KeyboardMap({ where, onClose }: Props) {
  // what stands on the screen is looked at once: the map itself is in front of it
  const [here] = useState(() => shortcuts.filter((one) => worksHere(one, where)));
  const isOn = useHeld(letters) === "on";
  const groups = [...Map.groupBy(here, ({ group }) => group)];
  return (
    <Dialog
      title="Keys that work on this screen"
      className="map"
      open
      onOpenChange={onClose}
      actions={
        <DialogClose>
          <Button>Close</Button>
        </DialogClose>
      }
    >
      <Check
        title="Single letters do something"
        note="Outside fields only. Switch them off if you speak to your computer, or if keys get pressed by accident."
        checked={isOn}
        onChange={(event) => letters.set(event.target.checked ? "on" : "off")}
      />
      <div className="keys">
        {groups.map(([group, those]) => (
          <Keys key={group} title={group} those={those} isOn={isOn} />
        ))}
      </div>
    </Dialog>
  );
}

type KeysProps = { readonly title: string; readonly those: readonly Shortcut[]; readonly isOn: boolean };

function Keys({ title, those, isOn }: KeysProps) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {those.map(({ id, says, keys, letters: isLetter }) => (
          <li key={id}>
            {says}
            {isLetter === true && !isOn ? <span className="quiet">off</span> : <KeyCaps keys={keys} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
