import * as Y from "yjs";
import * as z from "zod/mini";
import { held, type Hearable } from "./held.ts";
import { asked, done } from "./store-requests.ts";

/** How well this browser keeps what is written: on its disk, no more because it is full, or only as long as the page. */
export type Keeping = "kept" | "full" | "page";

/** Keeps a document in this browser, update by update. */
export type BoardKeeper = {
  readonly keeping: Hearable<Keeping>;
  /** The places of edits that an earlier page noted as not sent. */
  readonly waiting: readonly string[];
  /** Notes the places of edits that are not sent, for the next page. */
  readonly note: (waiting: readonly string[]) => void;
  readonly close: () => void;
  /** Takes away all that is kept. */
  readonly drop: () => Promise<void>;
};

const UPDATES = "updates";
const NOTES = "custom";
const WAITING = "waiting";
const MOST_UPDATES = 500;
const places = z.array(z.string());

/**
 * Fills a document with what this browser keeps of it, and keeps what is written in it from then on. Rejects where the browser
 * keeps nothing; when it is full later, that is told by `keeping`, and all that is missing is written as soon as there is room.
 */
export async function keepBoard(name: string, document: Y.Doc, origin: unknown): Promise<BoardKeeper> {
  const database = await openStore(name);
  const found = await readAll(database);
  const isBegun = document.store.clients.size > 0;
  Y.transact(document, () => found.updates.forEach((one) => Y.applyUpdate(document, one)), origin, false);
  const keeping = held<Keeping>("kept");
  let count = found.updates.length;

  const change = async (shelf: typeof UPDATES | typeof NOTES, write: (store: IDBObjectStore) => unknown) => {
    const transaction = database.transaction(shelf, "readwrite");
    write(transaction.objectStore(shelf));
    await done(transaction);
  };
  const failed = () => keeping.set("full");
  const write = async (update: Uint8Array, isWhole: boolean) => {
    await change(UPDATES, (store) => store.add(update));
    if (isWhole) keeping.set("kept");
    count += 1;
    if (count < MOST_UPDATES) return;
    count = 1;
    await change(UPDATES, fold);
  };
  const keep = (update: Uint8Array, by: unknown) => {
    if (by === origin) return;
    const isWhole = keeping.now() === "full"; // something is missing on the disk
    void write(isWhole ? Y.encodeStateAsUpdate(document) : update, isWhole).catch(failed);
  };
  document.on("update", keep);
  if (isBegun) void write(Y.encodeStateAsUpdate(document), true).catch(failed);
  const close = () => {
    document.off("update", keep);
    database.close();
  };
  return {
    keeping,
    waiting: found.waiting,
    note: (waiting) => void change(NOTES, (store) => store.put(waiting, WAITING)).catch(failed),
    close,
    drop: () => {
      close();
      return dropStore(name);
    },
  };
}

async function openStore(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener("upgradeneeded", () => {
    opening.result.createObjectStore(UPDATES, { autoIncrement: true });
    opening.result.createObjectStore(NOTES);
  });
  const database = await asked(opening);
  database.addEventListener("versionchange", () => database.close()); // another tab takes it away
  return database;
}

async function readAll(database: IDBDatabase) {
  const transaction = database.transaction([UPDATES, NOTES]);
  const [updates, waiting] = await Promise.all([
    asked<unknown[]>(transaction.objectStore(UPDATES).getAll()),
    asked<unknown>(transaction.objectStore(NOTES).get(WAITING)),
  ]);
  return {
    updates: updates.filter((one): one is Uint8Array => one instanceof Uint8Array),
    waiting: places.safeParse(waiting).data ?? [], // an older page noted a number: nothing is lost by not knowing where
  };
}

/** Makes one update of all that are kept, of those that other windows wrote as well. */
function fold(store: IDBObjectStore): void {
  const all: IDBRequest<unknown[]> = store.getAll();
  all.addEventListener("success", () => {
    const updates = all.result.filter((one): one is Uint8Array => one instanceof Uint8Array);
    store.clear();
    store.add(Y.mergeUpdates(updates));
  });
}

function dropStore(name: string): Promise<void> {
  return new Promise((resolve) => {
    const dropping = indexedDB.deleteDatabase(name);
    // blocked: another window has it open and gives it up; what fails stays, and is offered again
    for (const end of ["success", "blocked", "error"]) dropping.addEventListener(end, () => resolve());
  });
}
