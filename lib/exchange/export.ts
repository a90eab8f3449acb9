import { assert, must } from "#lib/kit/assert.ts";
import { canonical } from "#lib/kit/json.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { isDigest } from "#lib/kit/sha256.ts";
import type { Entry } from "#lib/journal/entry.ts";
import { blank, fold } from "#lib/journal/fold.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { FrozenQuestion } from "#lib/scenario/question.ts";
import type { MemberId, Round, RoundId, SeatId, Session } from "#lib/session/session.ts";
import { exportedAggregate } from "./exported-aggregate.ts";
import type {
  ExportedResolution,
  ExportedRound,
  ExportedSeat,
  ExportedText,
  ExportFile,
  Generator,
} from "./export-file.ts";
import { exportFormat } from "./export-file.ts";
import { standingTexts } from "./standing-texts.ts";
import { wholeHash } from "./whole-hash.ts";

/** A seat as it may be named: `member` does not reach the file where the round hides names. */
export type LabelledSeat = {
  readonly id: SeatId;
  readonly round: RoundId;
  readonly label: string;
  readonly member?: MemberId | null | undefined;
  readonly isBot?: boolean | undefined;
};

/** What an export is made of, in any order. `texts` are those the reader may see. */
export type ExportSource = {
  readonly workspace: WorkspaceId;
  readonly entries: readonly Entry[];
  readonly seats: readonly LabelledSeat[];
  readonly texts: Readonly<Record<Digest, ExportedText>>;
  readonly generator: Generator;
  /** The last entry to tell of; the newest when left out. */
  readonly asOf?: number | undefined;
  readonly previous?: Digest | null | undefined;
};

/**
 * The whole forecast as one file: the same for the same journal, seats and texts. Of a sealed round nothing per seat appears
 * before its reveal. Needs at least one entry, and all of them up to the last.
 */
export async function exportOf(source: ExportSource): Promise<ExportFile> {
  const body = bodyOf(source);
  const { previous = null } = source;
  const head = must(body.journal.at(-1)).hash;
  return { ...body, integrity: { head, previous, sha256: await wholeHash(body) } };
}

/** The file before its integrity is written beneath it. */
export function bodyOf(source: ExportSource): Omit<ExportFile, "integrity"> {
  const { workspace, generator, asOf = Number.POSITIVE_INFINITY } = source;
  const journal = source.entries.filter(({ seq }) => seq <= asOf).toSorted((a, b) => a.seq - b.seq);
  const last = must(journal.at(-1), "An export tells of at least one entry");
  assert(last.seq === journal.length, "An export needs every entry");
  const session = fold(journal, blank(workspace));
  const questions = versions(session.rounds);
  const versionOf = (question: FrozenQuestion) => must(questions.get(canonical(question))).version;
  const told = session.rounds.filter(isTold);
  const seats = told.flatMap((round) => seatsIn(round, source.seats));
  return {
    format: exportFormat,
    generator,
    workspace,
    asOf: { seq: last.seq, at: last.at },
    questions: [...questions.values()],
    resolution: resolutionOf(session, versionOf),
    rounds: session.rounds.map((round) =>
      exportedRound(round, { seats, journal, question: versionOf(round.question) }),
    ),
    seats,
    journal,
    texts: standing(source.texts, standingTexts(session, journal)),
    aggregates: told.map((round) => exportedAggregate(round, last.seq)),
    learning: "none",
  };
}

/** True when what was said in a round may be told: always in an open one, in a sealed one from its reveal on. */
const isTold = (round: Round): boolean =>
  round.kind === "open" || round.stage === "revealed" || round.stage === "closed";

function versions(rounds: readonly Round[]) {
  const found = new Map<string, FrozenQuestion & { readonly version: number }>();
  for (const { question } of rounds) {
    const key = canonical(question);
    if (!found.has(key)) found.set(key, { version: found.size + 1, ...question });
  }
  return found;
}

function seatsIn(round: Round, seats: readonly LabelledSeat[]): readonly ExportedSeat[] {
  return seats
    .filter((seat) => seat.round === round.id && !round.struck.includes(seat.id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, label, member, isBot = false }) => {
      const who = round.names === "names" ? (member ?? null) : null;
      return { id, round: round.id, label, member: who, isBot };
    });
}

type Around = {
  readonly seats: readonly ExportedSeat[];
  readonly journal: readonly Entry[];
  readonly question: number;
};

function exportedRound(round: Round, { seats, journal, question }: Around): ExportedRound {
  const { id, number, kind, stage, names, openedAt } = round;
  return {
    id,
    number,
    kind,
    stage,
    names,
    question,
    openedAt,
    endsAt: endOf(id, journal),
    lockedAt: "lockedAt" in round ? round.lockedAt : null,
    revealedAt: "revealedAt" in round ? round.revealedAt : null,
    closedAt: "closedAt" in round ? round.closedAt : null,
    seats: isTold(round) ? seats.filter((seat) => seat.round === id).length : null,
  };
}

/** The end that was set last; the state of a round forgets it once it is over. */
function endOf(id: RoundId, journal: readonly Entry[]) {
  const set = journal.flatMap(({ event }) =>
    (event.type === "round opened" || event.type === "round extended") && event.round === id
      ? [event.endsAt]
      : [],
  );
  return set.at(-1) ?? null;
}

function resolutionOf(
  session: Session,
  versionOf: (question: FrozenQuestion) => number,
): ExportedResolution | null {
  const { resolution, rounds } = session;
  if (resolution === null) return null;
  const round = rounds.find(({ id }) => id === resolution.round);
  const question = round === undefined ? null : versionOf(round.question);
  return { ...resolution, annulled: resolution.future === null, question };
}

function standing(texts: ExportSource["texts"], hashes: ReadonlySet<Digest>): ExportFile["texts"] {
  const names = Object.keys(texts)
    .filter(isDigest)
    .filter((hash) => hashes.has(hash));
  return Object.fromEntries(names.toSorted().map((hash) => [hash, must(texts[hash])] as const));
}
