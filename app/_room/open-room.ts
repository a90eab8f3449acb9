import type { CloseReason } from "#lib/wire/close.ts";
import { serverClock } from "./clock.ts";
import { furnish, type OpenRoom } from "./furnish.ts";
import { held, type Held } from "./held.ts";
import { lookIn, type LookedIn } from "./look-in.ts";
import type { Unsent } from "./touched-texts.ts";

/** Where a visitor stands: before a door that opens, inside, or before one that stays shut, with what they had not sent. */
export type Standing =
  | { readonly stage: "opening" }
  | { readonly stage: "open"; readonly room: OpenRoom }
  | { readonly stage: "shut"; readonly reason: CloseReason; readonly unsent: readonly Unsent[]; readonly leave: () => void };

const LONGEST_PAUSE_MS = 5_000;

/** Enters a workspace and keeps it open until `close`: who one is, both documents, the line for commands. */
export function openRoom(workspace: string): { readonly standing: Held<Standing>; readonly close: () => void } {
  const standing = held<Standing>({ stage: "opening" });
  const clock = serverClock();
  const left = new AbortController();
  const shut = (reason: CloseReason, unsent: readonly Unsent[] = [], leave = () => {}) => {
    if (!left.signal.aborted) standing.set({ stage: "shut", reason, unsent, leave });
  };
  const enter = async () => {
    const looked = await untilSomebodyIsThere(() => lookIn(workspace, clock), left.signal);
    if (looked.kind === "nobody") return;
    if (looked.kind === "shut") return shut(looked.reason);
    const room = await furnish({ workspace, view: looked.view, clock, shut });
    left.signal.addEventListener("abort", room.close);
    if (left.signal.aborted || standing.now().stage !== "opening") return room.close(); // left, or turned away, meanwhile
    await room.isReady;
    if (standing.now().stage === "opening" && !left.signal.aborted) standing.set({ stage: "open", room });
  };
  void enter(); // it ends in a standing, whatever happens
  return { standing, close: () => left.abort() };
}

async function untilSomebodyIsThere(ask: () => Promise<LookedIn>, left: AbortSignal): Promise<LookedIn> {
  for (let pause = 500; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const looked = await ask();
    if (looked.kind !== "nobody" || left.aborted) return looked;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
