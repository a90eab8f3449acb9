"use client";

import { useEffect } from "react";
import { useTicking } from "./clock.ts";
import { useHeld } from "./held.ts";
import { keepHead } from "./keep-head.ts";
import { useNudge } from "./notices.ts";
import { pageIcon, ringOf } from "./page-icon.ts";
import { pageTitleWords } from "./page-title-words.ts";
import { useQuestionTitle } from "./question-title.ts";
import { useRoom } from "./room-context.ts";
import { useSelf } from "./self.ts";
import { useSession } from "./use-session.ts";
import { useVisible } from "./use-visible.ts";

const SEEN_MS = 1_000;
const UNSEEN_MS = 30_000;

/** The tab of the browser: the stage or its time and the question as its title, the phase as its icon. */
export function PageTitle({ screen }: { readonly screen: string | null }) {
  const view = useSession();
  const question = useQuestionTitle();
  const isTimed = view.round?.stage === "running" && view.round.endsAt !== null;
  const isSeen = useVisible();
  const offset = useHeld(useRoom().clock.offset);
  const now = useTicking(offset, isTimed && isSeen ? SEEN_MS : UNSEEN_MS);
  const title = pageTitleWords({ view, question, screen, now });
  const icon = pageIcon(ringOf(view.stage), useWaits());
  useEffect(() => keepHead({ title, icon }), [title, icon]);
  return null;
}

/** Whether something waits for me: I am asked for an estimate, or as an analyst have not given one in the round that runs. */
function useWaits(): boolean {
  const { role, sealed } = useSelf();
  const { round, own } = useSession();
  const nudge = useNudge();
  if (round?.stage !== "running") return false;
  const hasSpoken = round.kind === "sealed" ? sealed?.round === round.id : own !== null;
  return !hasSpoken && (role === "analyst" || nudge.round === round.id);
}
