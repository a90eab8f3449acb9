import * as Y from "yjs";
import { type BoardKeeper, keepBoard, type Keeping } from "./board-keeper.ts";
import { held, type Hearable } from "./held.ts";
import { openDocument, type LiveDocument } from "./live-document.ts";
import { textsAt, type Unsent } from "./touched-texts.ts";

/** The board, kept in this browser between visits for those who may write in it. */
export type KeptBoard = LiveDocument & {
  /** How well this browser keeps what is written here. */
  readonly keeping: Hearable<Keeping>;
  /** Takes the copy in this browser away. */
  readonly drop: () => Promise<void>;
};

type Place = { readonly workspace: string; readonly member: string };

type Asked = Place & {
  readonly mayEdit: boolean;
  /** False where the browser keeps nothing. */
  readonly isLasting: boolean;
  readonly onClosed: (code: number) => void;
};

const PATIENCE_MS = 2_000;
const nameOf = ({ workspace, member }: Place): string => `barycenter:${workspace}:${member}:board`;
/** Marks what the browser's own copy writes into the document: that is no edit. */
const fromBefore = { by: "keeper" } as const;

/** Opens the board: first the copy in this browser, then the server's, so that edits made offline are sent. */
export async function openBoard({ mayEdit, isLasting, onClosed, ...place }: Asked): Promise<KeptBoard> {
  const document = new Y.Doc();
  const asked = { workspace: place.workspace, name: "board", document, onClosed } as const;
  if (!mayEdit || !isLasting) {
    const keeping = held<Keeping>(isLasting ? "kept" : "page");
    return { ...openDocument(asked), keeping, drop: () => Promise.resolve() };
  }
  const keeping = held<Keeping>("page"); // until the copy is open
  const opening = keepBoard(nameOf(place), document, fromBefore).catch(() => null); // it keeps nothing: `keeping` tells
  const keeper = await Promise.race([opening, later()]);
  const board = openDocument({ ...asked, waiting: keeper?.waiting ?? [], keeper: fromBefore });
  const ends: (() => void)[] = [];
  const attach = (late: BoardKeeper | null) => {
    if (late !== null) ends.push(follow(board, late, keeping.set), late.close);
  };
  if (keeper === undefined) void opening.then(attach);
  else attach(keeper);
  return {
    ...board,
    keeping,
    close: () => {
      for (const end of ends.splice(0)) end();
      board.close();
    },
    drop: async () => {
      await (await opening)?.drop();
    },
  };
}

/** Tells how well the copy is kept, and notes in it what waits; returns the end of it. */
function follow(board: LiveDocument, keeper: BoardKeeper, tell: (keeping: Keeping) => void): () => void {
  let noted = keeper.waiting.join(" ");
  const note = () => {
    const touched = board.touched();
    if (touched.join(" ") === noted) return;
    noted = touched.join(" ");
    keeper.note(touched);
  };
  const hear = () => tell(keeper.keeping.now());
  hear();
  note();
  const stops = [board.state.subscribe(note), keeper.keeping.subscribe(hear)];
  return () => stops.forEach((stop) => stop());
}

const later = (): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));

/** A copy of the board that somebody left behind with edits the server has not taken. */
export type LeftBoard = {
  readonly document: Y.Doc;
  readonly unsent: () => readonly Unsent[];
  readonly drop: () => Promise<void>;
};

/** What somebody who may not write any more left in this browser; null when all of it was sent. */
export async function leftBoard(place: Place): Promise<LeftBoard | null> {
  const document = new Y.Doc();
  const { waiting, drop } = await keepBoard(nameOf(place), document, fromBefore);
  if (waiting.length > 0) return { document, unsent: () => textsAt(document, waiting), drop };
  await drop();
  return null;
}
