import type { Json } from "#lib/kit/json.ts";
import { isDigest } from "#lib/kit/sha256.ts";
import { misfitOf } from "#lib/journal/chain.ts";
import type { Entry } from "#lib/journal/entry.ts";
import { blank } from "#lib/journal/fold.ts";
import { evolve } from "#lib/session/evolve.ts";
import { textHash } from "#lib/session/seal.ts";
import type { Session } from "#lib/session/session.ts";
import { couldHappen } from "./could-happen.ts";
import { difference } from "./difference.ts";
import { bodyOf } from "./export.ts";
import type { ExportFile } from "./export-file.ts";
import type { Finding, Misfits } from "./finding.ts";
import { misfittingSeal } from "./misfitting-seal.ts";
import { wholeHash } from "./whole-hash.ts";

/**
 * Recomputes an export from its journal alone: the chain, each seal against its opening, each text against its hash, every
 * aggregate with its inputs and the percentages shown, and the hash of the whole. Names the first thing that does not fit.
 */
export async function verify(file: ExportFile): Promise<Finding> {
  const wrong =
    (await wrongInChain(file)) ??
    wrongInEvents(file) ??
    (await misfittingSeal(file)) ??
    (await wrongText(file)) ??
    wrongPart(file) ??
    (await wrongWhole(file));
  return wrong ?? fitting(file);
}

async function wrongInChain({ journal, asOf, integrity }: ExportFile): Promise<Misfits | null> {
  const misfit = await misfitOf(journal);
  if (misfit !== null) {
    const why = misfit.what === "order" ? "missing" : misfit.what;
    return { fits: false, part: "entry", seq: misfit.seq, why };
  }
  if (journal.length < Math.max(asOf.seq, 1))
    return { fits: false, part: "entry", seq: journal.length + 1, why: "missing" };
  return journal.at(-1)?.hash === integrity.head ? null : { fits: false, part: "head" };
}

/** An entry that is well chained may still tell of something that could not happen: a lock of a round nobody opened. */
function wrongInEvents({ journal, workspace }: ExportFile): Misfits | null {
  let session = blank(workspace);
  for (const entry of journal) {
    const next = after(session, entry);
    if (next === null) return { fits: false, part: "entry", seq: entry.seq, why: "impossible" };
    session = next;
  }
  return null;
}

function after(session: Session, entry: Entry): Session | null {
  if (!couldHappen(session, entry.event)) return null;
  try {
    return evolve(session, entry);
  } catch {
    // The state's own assertions are mistakes in our process; in somebody's file they are the finding itself.
    return null;
  }
}

async function wrongText({ texts }: ExportFile): Promise<Misfits | null> {
  const wrong = await Promise.all(
    Object.entries(texts).map(async ([hash, { salt, text }]) =>
      (await textHash(salt, text)) === hash ? null : hash,
    ),
  );
  const hash = wrong.find((found) => found !== null);
  return hash === undefined || hash === null ? null : { fits: false, part: "text", hash };
}

/** Builds the file anew from its journal, seats and texts, and compares part by part. */
function wrongPart(file: ExportFile): Misfits | null {
  const { workspace, journal, seats, texts, generator, integrity } = file;
  const body = bodyOf({ workspace, entries: journal, seats, texts, generator });
  const path = difference(file, { ...body, integrity });
  return path === null ? null : { fits: false, part: "file", path };
}

async function wrongWhole({ integrity, ...body }: ExportFile): Promise<Misfits | null> {
  const whole: Json = body;
  return (await wholeHash(whole)) === integrity.sha256 ? null : { fits: false, part: "whole" };
}

function fitting({ journal, rounds, aggregates, texts, integrity }: ExportFile): Finding {
  const seals = journal
    .flatMap(({ event }) => (event.type === "round locked" ? event.digests : []))
    .filter(isDigest);
  return {
    fits: true,
    entries: journal.length,
    rounds: rounds.length,
    seals: seals.length,
    aggregates: aggregates.filter(({ result }) => result !== null).length,
    texts: Object.keys(texts).length,
    head: integrity.head,
    sha256: integrity.sha256,
  };
}
