import type * as Y from "yjs";
import { misfitOf } from "#lib/journal/chain.ts";
import type { Entry } from "#lib/journal/entry.ts";
import type { Person } from "#tests/support/person.ts";
import { until } from "#tests/support/person.ts";

/** What a server promised in one workspace over all lives of its process, by word of mouth or by showing it. */
export type Promised = {
  /** Words that it called durable, with the text they were written in. */
  readonly words: Map<string, string>;
  /** Comments that it answered: their text by their id. */
  readonly comments: Map<string, string>;
  /** Texts of comments that were asked for, answered or not; every one is asked for again until it is answered. */
  readonly asked: Set<string>;
  /** Estimates that it answered: the first value by the number of the entry. */
  readonly estimates: Map<number, number>;
  /** Words and comments that a watcher saw. */
  readonly seenWords: Map<string, string>;
  readonly seenComments: Set<string>;
};

export const nothingPromised = (): Promised => ({
  words: new Map(),
  comments: new Map(),
  asked: new Set(),
  estimates: new Map(),
  seenWords: new Map(),
  seenComments: new Set(),
});

type Recorded = { readonly comments: Readonly<Record<string, { readonly text: string }>> };

/** Every promise that is broken in a workspace, in words; and how many entries its journal has. */
export async function brokenPromises(
  promised: Promised,
  { owner, workspace }: { readonly owner: Person; readonly workspace: string },
): Promise<{ broken: readonly string[]; entries: readonly Entry[] }> {
  const { comments } = (await owner.get<Recorded>(`/api/v1/workspaces/${workspace}/record`)).body;
  const { document, provider } = owner.openDocument(workspace, "board");
  await until("the board after the restart", () => provider.synced, 30_000);
  const broken = [
    ...brokenWords(promised, document),
    ...[...promised.comments].flatMap(([id, text]) =>
      comments[id]?.text === text ? [] : [`answered comment ${text} is lost`],
    ),
    ...[...promised.seenComments].flatMap((id) =>
      comments[id] === undefined ? [`seen comment ${id} is gone`] : [],
    ),
    ...notOnce(
      promised.asked,
      Object.values(comments).map(({ text }) => text),
    ),
  ];
  provider.destroy();
  const entries = await journalOf(owner, workspace);
  return { broken: [...broken, ...(await brokenEntries(promised, entries))], entries };
}

function brokenWords({ words, seenWords }: Promised, board: Y.Doc): readonly string[] {
  const roots = new Set([...words.values(), ...seenWords.values()]);
  const counts = new Map(
    [...roots].map((root) => [root, countsIn(board.getText(root).toString().split(" "))]),
  );
  const times = (word: string, root: string) => counts.get(root)?.get(word) ?? 0;
  return [
    ...[...words].flatMap(([word, root]) =>
      times(word, root) === 1 ? [] : [`saved ${word} is there ${times(word, root)} times`],
    ),
    ...[...seenWords].flatMap(([word, root]) =>
      times(word, root) === 1 ? [] : [`seen ${word} is there ${times(word, root)} times`],
    ),
  ];
}

function notOnce(asked: ReadonlySet<string>, texts: readonly string[]): readonly string[] {
  const counts = countsIn(texts);
  return [...asked].flatMap((text) =>
    counts.get(text) === 1 ? [] : [`asked ${text} is there ${counts.get(text) ?? 0} times`],
  );
}

async function brokenEntries({ estimates }: Promised, entries: readonly Entry[]): Promise<readonly string[]> {
  const misfit = await misfitOf(entries);
  const isGiven = (seq: number, first: number) => {
    const event = entries[seq - 1]?.event;
    return event?.type === "estimated" && event.values[0] === first;
  };
  return [
    ...(misfit === null ? [] : [`the chain does not fit at ${misfit.seq}`]),
    ...[...estimates].flatMap(([seq, first]) =>
      isGiven(seq, first) ? [] : [`answered estimate ${seq} is lost`],
    ),
  ];
}

async function journalOf(owner: Person, workspace: string): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for (let from: number | null = 1; from !== null;) {
    type Page = { entries: readonly Entry[]; next: number | null };
    const { body }: { body: Page } = await owner.get<Page>(
      `/api/v1/workspaces/${workspace}/journal?from=${from}`,
    );
    all.push(...body.entries);
    from = body.next;
  }
  return all;
}

const countsIn = (things: readonly string[]): ReadonlyMap<string, number> =>
  things.reduce(
    (counts, thing) => counts.set(thing, (counts.get(thing) ?? 0) + 1),
    new Map<string, number>(),
  );
