"use client";

import { useState } from "react";
import type { CommandBody } from "#app/_room/command-body.ts";
import type { AtEnd, Names } from "#lib/session/session.ts";

const MOST_MINUTES = 60 * 24 * 366;

/** What is to happen at the end of the minutes; `none` is a round without an end. */
export type End = AtEnd | "none";

/** The form of the next round. */
export type RoundForm = ReturnType<typeof useRoundForm>;

type Next = { readonly number: number; readonly names: Names };

/** What somebody enters for the next round: kind, minutes as typed, what their end is, and what estimates are shown with. */
export function useRoundForm({ number, names: before }: Next) {
  const [kind, setKind] = useState<"sealed" | "open">(number === 1 ? "sealed" : "open");
  const [minutes, setMinutes] = useState(number === 1 ? "15" : "20");
  const [end, setEnd] = useState<End>("advises");
  const [names, setNames] = useState<Names>(before);
  const asked = Number(minutes.replace(",", "."));
  const isWrong = end !== "none" && !(asked > 0 && asked <= MOST_MINUTES);
  const body: CommandBody = {
    type: "open-round",
    kind,
    names,
    ...(end === "none" ? {} : { minutes: asked, atEnd: end }),
  };
  return { kind, setKind, minutes, setMinutes, end, setEnd, names, setNames, isWrong, body };
}
