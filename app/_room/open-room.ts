import type { CloseReason } from "#lib/wire/close.ts";
import { serverClock } from "./clock.ts";
import type { Shut } from "./doorkeeper.ts";
import { furnish, type OpenRoom } from "./furnish.ts";
import { held, type Hearable } from "./held.ts";
import { lookIn, type LookedIn } from "./look-in.ts";
import type { Unsent } from "./touched-texts.ts";

/** Where a visitor stands: before a door that opens, inside, or before one that stays shut, with what they had not sent. */
export type Standing =
  | { readonly stage: "opening" }
  | { readonly stage: "open"; readonly room: OpenRoom }
  | {
      readonly stage: "shut";
      readonly reason: CloseReason;
      readonly unsent: readonly Unsent[];
      readonly leave: () => void;
    };

const LONGEST_PAUSE_MS = 5_000;
const opening: Standing = { stage: "opening" };

/** The door of a workspace. It opens when somebody begins to look at where they stand, and closes when nobody looks any more. */
export function roomDoor(workspace: string): Hearable<Standing> {
  const standing = held(opening);
  let lookers = 0;
  let close = () => {};
  return {
    now: standing.now,
    subscribe: (changed) => {
      const stop = standing.subscribe(changed);
      lookers += 1;
      if (lookers === 1) close = openRoom(workspace, standing.set);
      return () => {
        stop();
        lookers -= 1;
        if (lookers > 0) return;
        close();
        standing.set(opening);
      };
    },
  };
}

function openRoom(workspace: string, stand: (standing: Standing) => void): () => void {
  const clock = serverClock();
  const left = new AbortController();
  let isShut = false;
  const shut: Shut = (reason, unsent = [], leave = () => {}) => {
    isShut = true;
    if (!left.signal.aborted) stand({ stage: "shut", reason, unsent, leave });
  };
  const isOver = () => isShut || left.signal.aborted;
  const enter = async () => {
    const looked = await untilSomebodyIsThere(() => lookIn(workspace, clock), left.signal);
    if (looked.kind === "nobody") return;
    if (looked.kind === "shut") return shut(looked.reason);
    const room = await furnish({ workspace, view: looked.view, clock, shut });
    left.signal.addEventListener("abort", room.close);
    if (isOver()) return room.close(); // left, or turned away, meanwhile
    await room.isReady;
    if (!isOver()) stand({ stage: "open", room });
  };
  void enter(); // it ends in a standing, whatever happens
  return () => left.abort();
}

async function untilSomebodyIsThere(ask: () => Promise<LookedIn>, left: AbortSignal): Promise<LookedIn> {
  for (let pause = 500; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const looked = await ask();
    if (looked.kind !== "nobody" || left.aborted) return looked;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
