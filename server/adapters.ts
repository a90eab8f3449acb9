import type { Instant } from "#lib/kit/instant.ts";
import type { Identity } from "./identity/identity.ts";
import type { OwnerKey } from "./identity/owner-key.ts";
import type { Pages } from "./pages.ts";
import type { Vault } from "./session/vault.ts";
import type { Simulators } from "./simulated/simulators.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store/store.ts";

/** The adapters a server is made of. */
export type Adapters = {
  readonly settings: Settings;
  readonly store: Store;
  readonly identity: Identity;
  readonly vault: Vault;
  readonly ownerKey: OwnerKey;
  /** Null for a server that shows no pages. */
  readonly pages: Pages | null;
  /** Null for a server that simulates nobody. */
  readonly simulators: Simulators | null;
  readonly now: () => Instant;
  /** Milliseconds on a clock that never goes back, whatever is done to the time of day. */
  readonly elapsedMs: () => number;
  readonly log: Log;
};

/** Structured lines; ids and numbers, never what somebody said. */
export type Log = Record<"info" | "warn" | "error", (facts: object, message: string) => void>;
