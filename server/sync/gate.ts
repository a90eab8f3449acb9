import type { CloseReason } from "#lib/wire/close.ts";
import type { Message } from "./frames.ts";
import { isPresence, isStepTwo, readMessage } from "./frames.ts";
import type { SyncLimits } from "./limits.ts";

/** A frame's message, or why its connection has to end. */
export type Passed = { readonly message: Message } | { readonly end: CloseReason };

/** The gate of one connection: how much, how often, and in what form. `now` in milliseconds. */
export function createGate(limits: SyncLimits, now: () => number): (data: Uint8Array) => Passed {
  const messages = bucket({ perSecond: limits.messagesPerSecond, burst: limits.messageBurst }, now);
  const bytes = bucket({ perSecond: limits.bytesPerSecond, burst: limits.byteBurst }, now);
  const stepOnes = bucket({ perSecond: limits.stepOnesPerSecond, burst: limits.stepOneBurst }, now);
  return (data) => {
    if (data.length > mostFor(data, limits)) return { end: "too-large" };
    if (!messages(1) || !bytes(data.length)) return { end: "later" };
    const read = readMessage(data);
    if (!read.ok) return { end: "malformed" };
    if (read.value.type === "step 1" && !stepOnes(1)) return { end: "later" };
    return { message: read.value };
  };
}

const HEADER = 16; // more than any message has before its block

function mostFor(data: Uint8Array, limits: SyncLimits): number {
  if (isStepTwo(data)) return limits.stepTwoBytes + HEADER;
  return isPresence(data) ? limits.presenceBytes : limits.frameBytes;
}

/** A bucket that fills at a steady rate up to its burst; true when it held enough, which is then taken. */
function bucket({ perSecond, burst }: { perSecond: number; burst: number }, now: () => number) {
  let [level, at] = [burst, now()];
  return (amount: number): boolean => {
    const time = now();
    level = Math.min(burst, level + ((time - at) * perSecond) / 1000);
    at = time;
    if (level < amount) return false;
    level -= amount;
    return true;
  };
}
