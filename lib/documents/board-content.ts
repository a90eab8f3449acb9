import * as Y from "yjs";
import { canonical } from "#lib/kit/json.ts";
import type { Json } from "#lib/kit/json.ts";
import type { Digest } from "#lib/kit/sha256.ts";
import { sha256 } from "#lib/kit/sha256.ts";
import { boardMaps } from "./board.ts";
import { longestText } from "./board-texts.ts";

/** Everything that a board says, as plain JSON: its maps, and its texts by name where they are not empty. */
export function boardContent(board: Y.Doc): Json {
  const maps = boardMaps.map((name) => [name, plainMap(board.getMap(name))] as const);
  const names = [...board.share.keys()].filter((name) => longestText(name) !== undefined);
  const texts = names
    .map((name) => [name, board.getText(name).toJSON()] as const)
    .filter(([, text]) => text !== "");
  return { ...Object.fromEntries(maps), texts: Object.fromEntries(texts) };
}

/** SHA-256 of the canonical JSON (RFC 8785) of what a board says: equal boards have equal hashes, however they came about. */
export const boardHash = (board: Y.Doc): Promise<Digest> => sha256(canonical(boardContent(board)));

/** A board from its bytes (a Yjs V1 update). */
export function boardOf(bytes: Uint8Array): Y.Doc {
  const board = new Y.Doc();
  Y.applyUpdate(board, bytes);
  return board;
}

function plainMap(map: Y.Map<unknown>): Json {
  return Object.fromEntries([...map.entries()].filter((entry): entry is [string, Json] => isPlain(entry[1])));
}

function isPlain(value: unknown): value is Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value instanceof Y.AbstractType) return false;
  return Object.values(value).every(isPlain);
}
