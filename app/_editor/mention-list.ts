import {
  type EditorState,
  type Extension,
  Prec,
  StateEffect,
  StateField,
  type Transaction,
} from "@codemirror/state";
import {
  EditorView,
  type KeyBinding,
  keymap,
  showTooltip,
  tooltips,
  type TooltipView,
} from "@codemirror/view";
import { begunIn, matching, type Mentionable, mentionLink, someOf } from "./mention.ts";
import { inSight, listView } from "./mention-list-view.ts";
import { type Offer, optionId } from "./mention-offer.ts";

/** `refusedAt`: the `@` for which the list was sent away; it does not come back there. */
type Listing = { readonly offer: Offer | null; readonly refusedAt: number | null };

const choose = StateEffect.define<number>();
const sendAway = StateEffect.define<null>();

let count = 0;

const MOST = 6; // a small list, which needs no scrolling: what is missing is found by typing on

/** Offers what can be mentioned while an `@` and the beginning of a name stand before the caret; the focus stays in the text. */
export function mentionList(mentionables: () => readonly Mentionable[]): Extension {
  const id = `mentions-${(count += 1)}`;
  const field: StateField<Listing> = StateField.define<Listing>({
    create: () => ({ offer: null, refusedAt: null }),
    update: (listing, change) => next(listing, change, mentionables),
    provide: (self) => [
      showTooltip.compute([self], (state) => {
        const { offer } = state.field(self);
        return offer === null ? null : { pos: offer.from, create };
      }),
      EditorView.contentAttributes.compute([self], (state) => attributesFor(state.field(self).offer, id)),
    ],
  });
  const create = (view: EditorView): TooltipView =>
    listView(view, { id, offerIn: (state) => state.field(field).offer, take: insert });
  return [field, Prec.highest(keymap.of(keysFor(field))), tooltips({ tooltipSpace: inSight })];
}

type Things = () => readonly Mentionable[];

function next(listing: Listing, change: Transaction, mentionables: Things): Listing {
  const told = change.effects.map((effect) => afterEffect(listing, effect)).find((after) => after !== null);
  if (told !== undefined) return told;
  const isTyped = change.isUserEvent("input.type") || change.isUserEvent("delete");
  const isMoved = listing.offer !== null && (change.docChanged || change.selection !== undefined);
  if (!isTyped && !isMoved) return listing;
  const refusedAt = listing.refusedAt === null ? null : change.changes.mapPos(listing.refusedAt);
  const offer = offerIn(change.state, mentionables);
  if (offer?.from === refusedAt) return { offer: null, refusedAt };
  return { offer, refusedAt: null };
}

function afterEffect({ offer, refusedAt }: Listing, effect: StateEffect<unknown>): Listing | null {
  if (effect.is(sendAway)) return { offer: null, refusedAt: offer?.from ?? null };
  if (!effect.is(choose) || offer === null) return null;
  return { offer: { ...offer, chosen: effect.value }, refusedAt };
}

function offerIn(state: EditorState, mentionables: Things): Offer | null {
  const { main } = state.selection;
  const line = state.doc.lineAt(main.head);
  const begun = main.empty ? begunIn(line.text.slice(0, main.head - line.from)) : null;
  if (begun === null) return null;
  const all = matching(mentionables(), begun.word);
  const isMore = all.length > MOST;
  return all.length === 0
    ? null
    : { from: line.from + begun.from, things: someOf(all, MOST), isMore, chosen: 0 };
}

function attributesFor(offer: Offer | null, id: string): Readonly<Record<string, string>> {
  const always = { "aria-autocomplete": "list", "aria-haspopup": "listbox" };
  if (offer === null) return always;
  return { ...always, "aria-controls": id, "aria-activedescendant": optionId(id, offer.chosen) };
}

function insert(view: EditorView, { from, things }: Offer, place: number): void {
  const thing = things[place];
  if (thing === undefined) return;
  const link = `${mentionLink(thing)} `;
  view.dispatch({
    changes: { from, to: view.state.selection.main.head, insert: link },
    selection: { anchor: from + link.length },
    effects: sendAway.of(null),
    userEvent: "input.complete",
    scrollIntoView: true,
  });
}

function keysFor(field: StateField<Listing>): readonly KeyBinding[] {
  const whileOpen = (deed: (view: EditorView, offer: Offer) => void) => (view: EditorView) => {
    const { offer } = view.state.field(field);
    if (offer !== null) deed(view, offer);
    return offer !== null;
  };
  const moves = (step: number) =>
    whileOpen((view, { things, chosen }) =>
      view.dispatch({ effects: choose.of((chosen + step + things.length) % things.length) }),
    );
  const take = whileOpen((view, offer) => insert(view, offer, offer.chosen));
  return [
    { key: "ArrowDown", run: moves(1) },
    { key: "ArrowUp", run: moves(-1) },
    { key: "Enter", run: take },
    { key: "Tab", run: take },
    { key: "Escape", run: whileOpen((view) => view.dispatch({ effects: sendAway.of(null) })) },
  ];
}
