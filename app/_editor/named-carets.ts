import type * as Y from "yjs";
import type { Awareness } from "y-protocols/awareness";

/** A place in a text as presence carries it: a Yjs relative position in JSON. */
type Place = {
  readonly tname: string;
  readonly assoc: number;
  readonly item: { readonly client: number; readonly clock: number } | null;
};
type Cursor = { readonly anchor: Place; readonly head: Place };

/** How the binding of the editor asks for the carets of others and tells its own. */
export type Carets = {
  readonly doc: Y.Doc;
  readonly on: Awareness["on"];
  readonly off: Awareness["off"];
  readonly getLocalState: () => Readonly<Record<string, unknown>> | null;
  readonly setLocalStateField: (field: string, value: unknown) => void;
  readonly getStates: () => ReadonlyMap<number, Readonly<Record<string, unknown>>>;
  /** Tells that nobody is here any more. */
  readonly leave: () => void;
};

type Asked = {
  readonly awareness: Awareness;
  /** The root text that is being edited. */
  readonly root: string;
  readonly nameOf: (member: string) => string | undefined;
};

const PAUSE_MS = 60; // the server takes 20 presence messages a second from one person

/**
 * The presence of a board as the editor's binding reads it: only carets within this text, each with the name that belongs to
 * the `member` the server set, never one that a client claims. One's own caret is told at most every 60 ms.
 */
export function namedCarets({ awareness, root, nameOf }: Asked): Carets {
  let mine: unknown = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    awareness.setLocalStateField("cursor", mine);
  };
  awareness.setLocalStateField("item", root);
  return {
    doc: awareness.doc,
    on: awareness.on.bind(awareness),
    off: awareness.off.bind(awareness),
    getLocalState: () => ({ ...awareness.getLocalState(), cursor: mine }),
    setLocalStateField: (_cursor, value) => {
      mine = value;
      timer ??= setTimeout(tell, PAUSE_MS);
    },
    getStates: () => {
      const others = [...awareness.getStates()].filter(([client]) => client !== awareness.clientID);
      return new Map(others.map(([client, state]) => [client, caretOf(client, state, { root, nameOf })]));
    },
    leave: () => {
      clearTimeout(timer);
      awareness.setLocalStateField("cursor", null);
      awareness.setLocalStateField("item", null);
    },
  };
}

type Within = Pick<Asked, "root" | "nameOf">;

function caretOf(client: number, state: Readonly<Record<string, unknown>>, { root, nameOf }: Within) {
  const { cursor, member } = state;
  const name = typeof member === "string" ? nameOf(member) : undefined;
  return {
    cursor: isCursor(cursor, root) ? cursor : null,
    // the binding draws a caret anew only when its colour differs: a name of its own per person, the same ink for all
    user: {
      name: name ?? "Somebody",
      color: `var(--of-${client}${name === undefined ? "-unknown" : ""}, var(--ink))`,
      colorLight: "var(--rule)",
    },
  };
}

const isCursor = (value: unknown, root: string): value is Cursor =>
  isRecord(value) && isPlace(value["anchor"], root) && isPlace(value["head"], root);

function isPlace(value: unknown, root: string): value is Place {
  if (!isRecord(value) || value["tname"] !== root) return false;
  const { assoc, item, type } = value;
  return (
    typeof assoc === "number" && (type === null || type === undefined) && (item === null || isItem(item))
  );
}

const isItem = (value: unknown): boolean =>
  isRecord(value) && isCount(value["client"]) && isCount(value["clock"]);

const isCount = (value: unknown): boolean =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
