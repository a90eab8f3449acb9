"use client";

import { useState } from "react";
import type { CommandBody } from "#app/_room/command-body.ts";

/** The choice that says the question cannot be judged; no future has such an id. */
export const ANNULLED = " annulled";

/** What somebody enters to resolve a question: a future or its annulment, evidence, a few words. */
export function useResolveForm() {
  const [future, setFuture] = useState("");
  const [evidence, setEvidence] = useState("");
  const [note, setNote] = useState("");
  const isAnnulled = future === ANNULLED;
  const body: CommandBody = {
    type: "resolve",
    ...(isAnnulled ? { annulled: true } : { future }),
    evidence,
    note,
  };
  const missing =
    future === "" ? "Choose a future first." : evidence.trim() === "" ? "It needs evidence." : undefined;
  return { future, setFuture, evidence, setEvidence, note, setNote, isAnnulled, missing, body };
}
