import { counted } from "./in-words.ts";

/** A hash in groups of eight digits, as it is read aloud and compared. */
export const grouped = (hash: string): string => hash.match(/.{1,8}/g)?.join(" ") ?? "";

/** How a stranger checks the forecast with the data export alone. */
export const verificationInWords = (estimates: number): string =>
  `The data export holds every estimate, weight and journal entry. The command npm run verify -- FILE, or anyone who follows the method above, pools the ${counted(estimates, "estimate")} again: the result agrees to nine decimals. The last hash of the journal must read`;
