import * as decoding from "lib0/decoding";
import type { Stranger } from "./sync-client.ts";
import { block, uint } from "./sync-client.ts";

/** One entry of a presence message. */
export const entry = (client: number, clock: number, state: unknown) =>
  Buffer.concat([uint(client), uint(clock), block(Buffer.from(JSON.stringify(state)))]);

/** A presence message. */
export const presence = (...entries: readonly Uint8Array[]) => [
  1,
  block(Buffer.concat([uint(entries.length), ...entries])),
];

/** The entries of all presence frames that somebody received. */
export const entriesIn = ({ frames }: Stranger) =>
  frames
    .filter((frame) => frame[0] === 1)
    .flatMap((frame) => {
      const from = decoding.createDecoder(frame.subarray(1));
      decoding.readVarUint(from);
      return Array.from({ length: decoding.readVarUint(from) }, () => ({
        client: decoding.readVarUint(from),
        clock: decoding.readVarUint(from),
        state: JSON.parse(decoding.readVarString(from)) as unknown,
      }));
    });
