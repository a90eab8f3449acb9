/** Why the server closed a live document's socket. Codes from 4400 to 4499 are final for the client; 1013 means: try again later. */
export const closeCodes = {
  malformed: 4400,
  "signed-out": 4401,
  "not-allowed": 4403,
  "not-there": 4404,
  "too-large": 4413,
  "old-version": 4426,
  later: 1013,
} as const;

export type CloseReason = keyof typeof closeCodes;

/** The reason behind a code, if it is one of ours. */
export function closeReasonOf(code: number): CloseReason | null {
  for (const [reason, known] of Object.entries(closeCodes))
    if (known === code && isCloseReason(reason)) return reason;
  return null;
}

const isCloseReason = (text: string): text is CloseReason => text in closeCodes;
