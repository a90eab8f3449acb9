import { ok, refuse, type Result } from "#lib/kit/result.ts";
import { WHOLE } from "./values.ts";

/** A share as it was meant, in parts per million, and as it was said ("2:1"). */
export type SaidShare = { readonly ppm: number; readonly said: string };

/**
 * Reads one share: `35`, `35%`, `35,5`, `.35`, `1/3`, `2:1` (two thirds), `1 in 5,000`. A bare number below 1 is a
 * probability (`0.5` is a half), from 1 on it is per cent (`1` is 1 %); with `%` it is always per cent. What is
 * said to be possible never becomes 0 and what is said to be uncertain never the whole. Refused is what is no
 * share from 0 to 1 (`at` and `length` say where the words stand in the text).
 */
export function readShare(text: string): Result<SaidShare, "not-a-share"> {
  const said = text.trim();
  const share = shareOf(said);
  if (share === undefined)
    return refuse("not-a-share", { at: text.length - text.trimStart().length, length: said.length });
  return ok({ ppm: toParts(share), said });
}

/** A share in words that `readShare` reads as the same parts per million: "35", "0.02%". */
export function sayShare(ppm: number): string {
  const percent = String(ppm / (WHOLE / 100));
  // below 1 a bare number would be read as a probability
  return ppm > 0 && ppm < WHOLE / 100 ? `${percent}%` : percent;
}

/** The share from 0 to 1 that a phrase means, undefined when it means none. */
export function shareOf(phrase: string): number | undefined {
  const share = percentage(phrase) ?? fraction(phrase) ?? odds(phrase);
  return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
}

/** The number that figures stand for, with point or comma before the decimals; undefined when they are none. */
export function numberOf(figures: string): number | undefined {
  if (!/^(\d+([.,]\d*)?|[.,]\d+)$/.test(figures)) return undefined;
  const number = Number(figures.replace(",", "."));
  return number <= Number.MAX_SAFE_INTEGER ? number : undefined;
}

const toParts = (share: number): number => {
  if (share === 0 || share === 1) return share * WHOLE;
  return Math.min(Math.max(Math.round(share * WHOLE), 1), WHOLE - 1);
};

function percentage(phrase: string): number | undefined {
  const [, figures = "", sign = ""] = /^(\S+?)\s*(%|per ?cent)?$/i.exec(phrase) ?? [];
  const number = numberOf(figures);
  if (number === undefined) return undefined;
  return sign === "" && number < 1 ? number : number / 100;
}

function fraction(phrase: string): number | undefined {
  const [, part = "", whole = ""] = /^(.+?)\s*(?:\/|in|out of)\s*(.+)$/i.exec(phrase) ?? [];
  return ratio(count(part), count(whole));
}

function odds(phrase: string): number | undefined {
  const [, one = "", other = ""] = /^(.+?)\s*:\s*(.+)$/.exec(phrase) ?? [];
  const [towards, against] = [count(one), count(other)];
  return towards === undefined || against === undefined ? undefined : ratio(towards, towards + against);
}

const ratio = (part: number | undefined, whole: number | undefined): number | undefined =>
  part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;

/** As `numberOf`, but "5,000" and "5 000" are thousands: where something is counted, three decimals are not meant. */
function count(figures: string): number | undefined {
  const isGrouped = /^[1-9]\d{0,2}([,\s'’]\d{3})+(\.\d*)?$/.test(figures);
  return numberOf(isGrouped ? figures.replace(/[,\s'’]/g, "") : figures);
}
