import type { Ask, Deed } from "#server/store/deeds.ts";
import type { Trouble } from "./trouble.ts";

/** A deed asked of the worker, under a number that its reply names. */
export type Request<D extends Deed = Deed> = {
  readonly kind: "deed";
  readonly number: number;
  readonly deed: D;
  readonly ask: Ask<D>;
};

/** What the worker hears. */
export type ToWorker =
  | Request
  | { readonly kind: "backup"; readonly number: number; readonly file: string }
  | { readonly kind: "close" };

/** What became of a request. */
export type Reply =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly cause: unknown };

/** What the worker says. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "replies"; readonly replies: readonly Reply[] }
  | { readonly kind: "trouble"; readonly trouble: Trouble };
