import { unreachable } from "#lib/kit/assert.ts";

/** What a verifier found: that everything fits, or the first thing that does not. */
export type Finding = Fits | Misfits;

export type Fits = {
  readonly fits: true;
  readonly entries: number;
  readonly rounds: number;
  readonly seals: number;
  readonly aggregates: number;
  readonly texts: number;
  readonly head: string;
  readonly sha256: string;
};

/** `seq` names an entry, `path` a place in a part of the file. */
export type Misfits =
  | {
      readonly fits: false;
      readonly part: "entry";
      readonly seq: number;
      readonly why: "missing" | "link" | "time" | "hash" | "impossible" | "malformed";
    }
  | { readonly fits: false; readonly part: "seal"; readonly seq: number; readonly seat: string | null }
  | { readonly fits: false; readonly part: "text"; readonly hash: string }
  | { readonly fits: false; readonly part: "file" | "form"; readonly path: string }
  | { readonly fits: false; readonly part: "head" | "whole" };

/** One sentence on what was found. */
export function findingInWords(finding: Finding): string {
  if (finding.fits) return fitting(finding);
  switch (finding.part) {
    case "entry":
      return finding.why === "missing"
        ? `Entry ${finding.seq} is missing.`
        : `Entry ${finding.seq} does not fit: ${reasons[finding.why]}.`;
    case "seal":
      return finding.seat === null
        ? `Entry ${finding.seq} does not fit: not every seal of the round was opened in it.`
        : `Entry ${finding.seq} does not fit: what seat ${finding.seat} is said to have sealed has another digest than any that was locked.`;
    case "text":
      return `A text does not fit: what stands under ${finding.hash} has another hash.`;
    case "file":
      return `${finding.path === "" ? "The file" : finding.path} does not fit: the journal comes to something else.`;
    case "form":
      return `This is not an export of this kind: ${finding.path === "" ? "the file" : finding.path} does not have the form it should.`;
    case "head":
      return "The end does not fit: the last entry has another hash than the file says.";
    case "whole":
      return "The file as a whole does not fit its hash: something beside the journal was changed.";
    default:
      return unreachable(finding);
  }
}

const reasons = {
  link: "it does not follow the entry before it",
  time: "its time lies before that of the entry before it",
  hash: "its hash is not the hash of what it says",
  impossible: "nothing like it could be decided at that point",
  malformed: "it does not have the form of an entry",
} as const;

function fitting({ entries, rounds, seals, aggregates, texts }: Fits): string {
  const parts = [
    count(entries, "entry", "entries"),
    count(rounds, "round", "rounds"),
    count(seals, "seal", "seals"),
    count(texts, "text", "texts"),
    count(aggregates, "aggregate", "aggregates"),
  ];
  return `Everything fits: ${parts.join(", ")}.`;
}

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;
