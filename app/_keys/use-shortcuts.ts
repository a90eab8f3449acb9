"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { isInField } from "./is-in-field.ts";
import { letters } from "./letters.ts";
import { openLayer } from "./open-layer.ts";
import { type Begun, pressed } from "./pressed.ts";
import { type Deed, type Shortcut, shortcuts } from "./shortcuts.ts";
import { type Whereabouts, worksHere } from "./works-here.ts";

/** Listens to the keys of the whole page and does what they mean; letters only outside fields, and only while they are on. */
export function useShortcuts(where: Whereabouts, perform: (deed: Deed) => void): void {
  const begun = useRef<Begun>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = isPaletteKey(event) ? palette : meant(event, begun, where);
    if (shortcut?.deed === undefined) return;
    event.preventDefault();
    perform(shortcut.deed);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

const palette = shortcuts.find(({ id }) => id === "palette");

function meant(event: KeyboardEvent, begun: { current: Begun }, where: Whereabouts): Shortcut | null {
  if (!isForThePage(event)) return null;
  const here = shortcuts.filter((one) => one.letters === true && worksHere(one, where));
  const taken = pressed(here, begun.current, { key: event.key, at: event.timeStamp });
  begun.current = taken.begun;
  return taken.shortcut;
}

function isForThePage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return false;
  if (letters.now() === "off" || openLayer.now() !== null) return false;
  return !isInField(event.target) && !isInFront();
}

// Letters in a menu or a dialog are for what stands there.
const isInFront = (): boolean => document.querySelector('[role="menu"], [role="dialog"]') !== null;

/** Ctrl+K; on a Mac Cmd+K, as Ctrl+K cuts a line there. */
function isPaletteKey(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey) return false;
  return isMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}

/** Whether the keyboard is a Mac's. */
export const isMac = (): boolean => /Mac|iP(hone|ad)/.test(navigator.userAgent);
