"use client";

import { useEffect, useState } from "react";
import { call, type Called } from "#app/_api/call.ts";
import { doorWords } from "#app/_home/door-words.ts";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { membersOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { type SimulatedList, simulatedList } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

const FIRST = 4;

/** The simulated analysts of a workspace, for its owner: who there is, and what can be done about them. */
export type Simulated = {
  /** Null for everyone else, and until it is known. */
  readonly list: SimulatedList | null;
  readonly refused: string | null;
  readonly isBusy: boolean;
  readonly add: () => void;
  readonly wake: () => void;
  /** Resolves to whether they are gone. */
  readonly remove: () => Promise<boolean>;
};

/** Asks for the simulated analysts, again whenever one has come or gone. */
export function useSimulated(): Simulated {
  const { workspace, role } = useSelf();
  const isOwner = may(role, "govern members");
  const count = Object.values(useShared(membersOf)).filter(isSimulatedNow).length;
  const [list, setList] = useState<SimulatedList | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (!isOwner) return undefined;
    let isGone = false;
    void call(routes.api.simulated(workspace)).then((answer) => {
      if (isGone || !answer.ok) return; // who may not know is offered nothing
      const read = simulatedList.safeParse(answer.value);
      if (read.success) setList(read.data);
    });
    return () => {
      isGone = true;
    };
  }, [workspace, isOwner, count]);
  const settle = (answer: Called): boolean => {
    setBusy(false);
    setRefused(answer.ok ? null : doorWords(answer.error.code, answer.error));
    const read = answer.ok ? simulatedList.safeParse(answer.value) : null;
    if (read?.success === true) setList(read.data);
    return answer.ok;
  };
  const ask = (path: string, request: Parameters<typeof call>[1]): Promise<boolean> => {
    setBusy(true);
    return call(path, request).then(settle);
  };
  return {
    list,
    refused,
    isBusy,
    add: () => void ask(routes.api.simulated(workspace), { body: { count: FIRST } }),
    wake: () => void ask(routes.api.wakeSimulated(workspace), { method: "POST" }),
    remove: () => ask(routes.api.simulated(workspace), { method: "DELETE" }),
  };
}

const isSimulatedNow = ({
  simulated,
  role,
}: {
  readonly simulated?: true;
  readonly role: unknown;
}): boolean => simulated === true && role !== null;
