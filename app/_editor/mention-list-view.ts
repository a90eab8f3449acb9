import type { EditorState } from "@codemirror/state";
import type { EditorView, TooltipView } from "@codemirror/view";
import type { Mentionable } from "./mention.ts";
import { type Offer, optionId } from "./mention-offer.ts";

const kindWords = { driver: "driver", indicator: "indicator", member: "person" } as const satisfies Record<
  Mentionable["kind"],
  string
>;

type Listed = {
  readonly id: string;
  readonly offerIn: (state: EditorState) => Offer | null;
  /** Puts what stands at a place of the list into the text. */
  readonly take: (view: EditorView, offer: Offer, place: number) => void;
};

/** The list as it stands beside the caret: what is chosen is marked, a press takes what it is on. */
export function listView(view: EditorView, { id, offerIn, take }: Listed): TooltipView {
  const dom = document.createElement("div");
  dom.className = "mentions";
  const list = document.createElement("ul");
  list.id = id;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Mention");
  const more = document.createElement("p");
  more.textContent = "Type on to find more";
  const draw = (state: EditorState) => {
    const offer = offerIn(state);
    if (offer === null) return;
    list.replaceChildren(...offer.things.map((thing, place) => option(thing, optionId(id, place))));
    list.children[offer.chosen]?.setAttribute("aria-selected", "true");
    dom.replaceChildren(list, ...(offer.isMore ? [more] : []));
  };
  dom.addEventListener("mousedown", (event) => {
    event.preventDefault(); // the focus stays in the text
    const offer = offerIn(view.state);
    const pressed = [...list.children].findIndex(
      (one) => event.target instanceof Node && one.contains(event.target),
    );
    if (offer !== null) take(view, offer, pressed);
  });
  draw(view.state);
  return {
    dom,
    update: ({ state, startState }) => (offerIn(state) === offerIn(startState) ? undefined : draw(state)),
  };
}

function option({ title, kind }: Mentionable, id: string): HTMLElement {
  const dom = document.createElement("li");
  dom.id = id;
  dom.setAttribute("role", "option");
  dom.setAttribute("aria-selected", "false");
  const name = document.createElement("span");
  name.textContent = title;
  const what = document.createElement("small");
  what.textContent = kindWords[kind];
  dom.append(name, " ", what);
  return dom;
}

const EDGE_PX = 8;

/** What of the page is in sight: not what lies under a keyboard on glass. */
export function inSight() {
  const { clientWidth, clientHeight } = document.documentElement;
  const top = visualViewport?.offsetTop ?? 0;
  const height = visualViewport?.height ?? clientHeight;
  return {
    top: top + EDGE_PX,
    bottom: top + height - EDGE_PX,
    left: EDGE_PX,
    right: clientWidth - EDGE_PX,
  };
}
