"use client";

import { useState } from "react";
import type { CommandBody } from "#app/_room/command-body.ts";
import type { Names } from "#lib/session/session.ts";

const MOST_MINUTES = 60 * 24 * 366;

/** What somebody enters for the next round: kind, minutes as typed, and what estimates are shown with. */
export function useRoundForm(number: number) {
  const [kind, setKind] = useState<"sealed" | "open">(number === 1 ? "sealed" : "open");
  const [minutes, setMinutes] = useState(number === 1 ? "15" : "20");
  const [names, setNames] = useState<Names>("names");
  const asked = minutes.trim() === "" ? null : Number(minutes.replace(",", "."));
  const isWrong = asked !== null && !(asked > 0 && asked <= MOST_MINUTES);
  const body: CommandBody = {
    type: "open-round",
    kind,
    names,
    ...(asked === null ? {} : { minutes: asked }),
  };
  return { kind, setKind, minutes, setMinutes, names, setNames, isWrong, hasEnd: asked !== null, body };
}
