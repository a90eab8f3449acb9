import * as Y from "yjs";
import * as z from "zod/mini";
import type { CloseReason } from "#lib/wire/close.ts";
import { held, type Hearable } from "./held.ts";
import type { LocalStore } from "./local-store.ts";
import { closeWords } from "./refusal-words.ts";
import type { Unsent } from "./touched-texts.ts";

const asideSchema = z.object({
  id: z.string(),
  why: z.string(),
  texts: z.array(z.object({ root: z.string(), text: z.string() })),
  update: z.instanceof(Uint8Array),
});

/** A copy of the board that the server did not take, set aside for its author: why, the texts they had touched, and all of it. */
export type Aside = z.infer<typeof asideSchema>;

/** Why a copy is set aside: the server refused it, or its author may not write on the board any more. */
export type AsideReason = CloseReason | "observer";

type Copy = { readonly document: Y.Doc; readonly unsent: () => readonly Unsent[] };

/** Sets the board aside as it stands in this browser. */
export const asideOf = ({ document, unsent }: Copy, why: AsideReason): Aside => ({
  id: crypto.randomUUID(),
  why,
  texts: [...unsent()],
  update: new Uint8Array(Y.encodeStateAsUpdate(document)),
});

/** True for what was never refused as such: its author could not send it in time. */
export const isOfDemoted = ({ why }: Aside): boolean => why === "observer";

const reasons = ["malformed", "not-allowed", "not-there", "too-large"] as const satisfies CloseReason[];

/** Why it was set aside, in a sentence. */
export function asideWords(aside: Aside): string {
  if (isOfDemoted(aside))
    return "You were made an observer before what you had written on the board could be sent.";
  return closeWords(reasons.find((reason) => reason === aside.why) ?? "malformed");
}

/** What was set aside as a file, with all that stood on the board. */
export function fileOf({ why, texts, update }: Aside): Blob {
  const bytes = Array.from(update, (byte) => String.fromCodePoint(byte)).join("");
  const content = JSON.stringify({ reason: why, texts, update: btoa(bytes) }, null, 2);
  return new Blob([content], { type: "application/json" });
}

/** What is set aside in this browser until its author has dealt with it, also across pages. */
export type Asides = {
  readonly state: Hearable<readonly Aside[]>;
  readonly put: (aside: Aside) => Promise<void>;
  readonly letGo: (id: string) => Promise<void>;
};

/** Opens what earlier pages set aside. */
export async function openAsides(store: LocalStore): Promise<Asides> {
  const kept = await store.all("asides");
  const state = held<readonly Aside[]>(
    kept.flatMap(({ value }) => {
      const read = asideSchema.safeParse(value);
      return read.success ? [read.data] : [];
    }),
  );
  const told = () => {}; // a browser that is full: it stands on the screen, which is all that can be done for it
  return {
    state,
    put: async (aside) => {
      state.set([...state.now(), aside]);
      await store.put("asides", aside.id, aside).catch(told);
    },
    letGo: async (id) => {
      state.set(state.now().filter((one) => one.id !== id));
      await store.remove("asides", id).catch(told);
    },
  };
}
