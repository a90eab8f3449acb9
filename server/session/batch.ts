import type { Ticket } from "./ticket.ts";

const LARGEST = 100;

/**
 * How many of the tickets that wait, in their order, are decided and kept together. Joining spends an invitation, which may fail
 * at the commit, so it goes alone and nobody else's command fails with it. Whatever keeps the bytes of the board is the last of
 * its batch, so that they are kept at its very entry.
 */
export function batchLength(waiting: readonly Ticket[]): number {
  const next = waiting.findIndex((ticket, place) => {
    const before = waiting[place - 1];
    return before !== undefined && (isAlone(ticket) || isAlone(before) || mayKeepBoard(before));
  });
  return Math.min(next === -1 ? waiting.length : next, LARGEST);
}

const isAlone = ({ spends, board }: Ticket): boolean => spends !== null || board !== null;

const keepers: ReadonlySet<string> = new Set(["open-round", "reveal-round", "end-round", "resolve"]);
const mayKeepBoard = ({ command }: Ticket): boolean => keepers.has(command.type);
