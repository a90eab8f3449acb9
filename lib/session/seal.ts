import { canonical } from "#lib/kit/json.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { sha256 } from "#lib/kit/sha256.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { Said } from "./event.ts";
import type { RoundId, SeatId } from "./session.ts";

/** What a seal commits to. */
export type Sealed = Said & {
  readonly workspace: WorkspaceId;
  readonly round: RoundId;
  readonly seat: SeatId;
};

/** The length of a nonce in bytes. */
export const NONCE_BYTES = 32;

/**
 * The digest an analyst keeps: SHA-256 over the 32 bytes of the nonce and the canonical JSON (RFC 8785) of
 * `{ v: 1, workspace, round, seat, values, said, rationaleHash }` in UTF-8. `nonce` is 64 hexadecimal digits.
 */
export function sealDigest(nonce: string, sealed: Sealed): Promise<Digest> {
  const { workspace, round, seat, values, said, rationaleHash } = sealed;
  const text = canonical({ v: 1, workspace, round, seat, values, said, rationaleHash });
  const tail = new TextEncoder().encode(text);
  const bytes = new Uint8Array(NONCE_BYTES + tail.length);
  bytes.set(fromHex(nonce));
  bytes.set(tail, NONCE_BYTES);
  return sha256(bytes);
}

/** The hash under which a free text stands in the journal: SHA-256 over the salt's hexadecimal digits and the text, in UTF-8. */
export const textHash = (salt: string, text: string): Promise<Digest> => sha256(salt + text);

function fromHex(digits: string): Uint8Array {
  const bytes = digits.match(/[0-9a-f]{2}/g) ?? [];
  if (bytes.length !== NONCE_BYTES) throw new RangeError("a nonce is 64 hexadecimal digits");
  return Uint8Array.from(bytes, (pair) => Number.parseInt(pair, 16));
}
