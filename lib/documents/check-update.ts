import type { Result } from "#lib/kit/result.ts";
import { ok, refuse } from "#lib/kit/result.ts";
import type { BoardRefusal } from "./check.ts";
import { rootKind } from "./check.ts";
import { isReserved } from "./check-json.ts";
import type { Known } from "./check-known.ts";
import type { Range, Struct, UnitId, Update } from "./check-read.ts";
import { readUpdate } from "./check-read.ts";

/** Whose a client id is: it writes in one person's name for ever. `new`: nobody's yet, and nothing was ever written under it. */
export type Ownership = "mine" | "new" | "foreign";

/** What a change is checked against. `newClients`: how many client ids it may take possession of. */
export type Grounds = {
  readonly known: Known;
  readonly ownership: (client: number) => Ownership;
  readonly newClients: number;
};

/** What an update adds under one client id: the clocks from `from` up to, not including, `to`. */
export type Span = { readonly client: number; readonly from: number; readonly to: number };

/** An update that may be tried. */
export type Sighted = {
  readonly spans: readonly Span[];
  /** Client ids that become the author's. */
  readonly clients: readonly number[];
  readonly deletes: boolean;
  /** It repeats what is known: only the rest may be applied. */
  readonly repeats: boolean;
  /** It rests on something that is not there: not an attack, but not to be applied either. */
  readonly hasGap: boolean;
};

/** The most that one update may hold: structs and deleted ranges in all, and what of it may be new. */
export const mostOfUpdate = {
  structs: 20_000,
  deletions: 200_000,
  growth: 1_000_000,
  newDeletions: 10_000,
} as const;

/**
 * Checks an update of a board (Yjs V1) before it touches anything: its form, the names of its roots, whose client ids it writes
 * under, what it rests on, and how much it is. What only Yjs can tell (which root a struct with an origin belongs to) is for
 * `checkApplied`.
 */
export function checkUpdate(bytes: Uint8Array, grounds: Grounds): Result<Sighted, BoardRefusal> {
  const read = readUpdate(bytes, mostOfUpdate);
  if (!read.ok) return read;
  const { structs, deletions } = read.value;
  const { known } = grounds;
  const { spans, reach } = spansOf(structs, known);
  const wrong = firstOf(structs, misplacedBy) ?? firstOf(structs, restsOnItself);
  if (wrong !== null) return refuse(wrong);
  const fresh = deletions.filter((range) => !known.isDeleted(range));
  if (growthOf(spans) > mostOfUpdate.growth || fresh.length > mostOfUpdate.newDeletions)
    return refuse("too-large");
  const clients = clientsOf(spans, grounds);
  if (!clients.ok) return clients;
  return ok({
    spans,
    clients: clients.value,
    deletes: fresh.length > 0,
    repeats: structs.some(({ client, clock }) => clock < known.next(client)),
    hasGap:
      structs.some((struct) => restsOnNothing(struct, reach)) ||
      deletions.some((range) => endOf(range) > reach(range.client)),
  });
}

/** Does this update bring anything that is not known? For those who may not write. */
export function bringsNews({ structs, deletions }: Update, known: Known): boolean {
  return (
    structs.some(({ client, clock, length }) => clock + length > known.next(client)) ||
    deletions.some((range) => !known.isDeleted(range))
  );
}

function misplacedBy({ parent, content }: Struct): BoardRefusal | null {
  if (parent === null) return null;
  const kind = rootKind(parent.root);
  if (kind === null) return "unknown-root";
  if (parent.key !== null && isReserved(parent.key)) return "malformed";
  if ((kind === "text") !== (parent.key === null)) return "wrong-kind";
  if (content === "deleted") return null;
  return (kind === "text") === (content === "text") ? null : "wrong-kind";
}

/** What is new per client id, and up to where everything would be there once the update is in. */
function spansOf(
  structs: readonly Struct[],
  known: Known,
): { spans: readonly Span[]; reach: (client: number) => number } {
  const blocks = new Map<number, { readonly from: number; readonly to: number }>();
  for (const { client, clock, length } of structs)
    blocks.set(client, { from: blocks.get(client)?.from ?? clock, to: clock + length });
  const spans = [...blocks].map(([client, { from, to }]) => ({
    client,
    from: Math.max(from, known.next(client)),
    to,
  }));
  const reach = (client: number) => {
    const next = known.next(client);
    const block = blocks.get(client);
    return block === undefined || block.from > next ? next : Math.max(next, block.to);
  };
  return { spans: spans.filter(({ from, to }) => to > from), reach };
}

function firstOf(
  structs: readonly Struct[],
  wrong: (struct: Struct) => BoardRefusal | null,
): BoardRefusal | null {
  for (const struct of structs) {
    const code = wrong(struct);
    if (code !== null) return code;
  }
  return null;
}

const groundsOf = ({ origin, rightOrigin }: Struct): readonly UnitId[] =>
  [origin, rightOrigin].filter((id) => id !== null);

// Yjs looks for such an origin without asking whether it is there yet.
const restsOnItself = (struct: Struct): BoardRefusal | null =>
  groundsOf(struct).some(({ client, clock }) => client === struct.client && clock >= struct.clock)
    ? "malformed"
    : null;

const restsOnNothing = (struct: Struct, reach: (client: number) => number): boolean =>
  struct.clock > reach(struct.client) ||
  groundsOf(struct).some(({ client, clock }) => clock >= reach(client));

const endOf = ({ clock, length }: Range): number => clock + length;

const growthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

function clientsOf(
  spans: readonly Span[],
  { ownership, newClients }: Grounds,
): Result<readonly number[], BoardRefusal> {
  const foreign = spans.find(({ client }) => ownership(client) === "foreign");
  if (foreign !== undefined) return refuse("foreign-author", { client: foreign.client });
  const clients = spans.map(({ client }) => client).filter((client) => ownership(client) === "new");
  return clients.length > newClients ? refuse("too-large", { newClients: clients.length }) : ok(clients);
}
