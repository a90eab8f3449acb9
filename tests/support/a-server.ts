import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { instantAt } from "#lib/kit/instant.ts";
import { compose } from "#server/compose.ts";
import { openIdentity } from "#server/identity/identity.ts";
import { createOwnerKey } from "#server/identity/owner-key.ts";
import { secretIn } from "#server/identity/secrets.ts";
import { layExample } from "#server/session/example.ts";
import { createVault } from "#server/session/vault.ts";
import { readSettings } from "#server/settings.ts";
import type { Simulators } from "#server/simulated/simulators.ts";
import { databaseFile, openEmbedded } from "#server/store/embedded/open-embedded.ts";
import type { Store } from "#server/store/store.ts";

/** A server without pages in this very process, over a real port and the embedded store. */
export type TestServer = {
  readonly base: string;
  readonly port: number;
  readonly key: string;
  readonly store: Store;
  /** Its log so far, a line each. */
  readonly log: readonly string[];
  /** Sets its clock forward, as if that time had passed; or back, and then no time has passed. */
  readonly forward: (milliseconds: number) => void;
  readonly close: () => Promise<void>;
};

type Wanted = {
  /** Where its data lie; a fresh folder, removed at the end, unless it is given. */
  readonly folder?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Something to put before the store. */
  readonly before?: (store: Store) => Store;
  /** Who simulates analysts; nobody unless it is given. */
  readonly simulate?: (warn: (facts: object, message: string) => void) => Simulators | null;
};

const nobody = () => null;
const manyAttempts = { LIMIT_DOORS_PER_MINUTE: "100000", LIMIT_COMMANDS_PER_TEN_SECONDS: "100000" };

/** Starts a server on a free port. */
export async function aServer({
  folder,
  settings: asked = {},
  before,
  simulate = nobody,
}: Wanted = {}): Promise<TestServer> {
  const home = folder ?? mkdtempSync(join(tmpdir(), "barycenter-"));
  const read = readSettings({ ...manyAttempts, DATA_DIR: home, PORT: "0", ...asked });
  if (!read.ok) throw new Error(read.problems.join("; "));
  const { settings } = read;
  const log: string[] = [];
  const line = (facts: object, message: string) => void log.push(JSON.stringify({ message, ...facts }));
  const embedded = await openEmbedded({ folder: home, report: (trouble) => line(trouble, "trouble") });
  const store = before?.(embedded) ?? embedded;
  const accounts = new DatabaseSync(databaseFile(home), { timeout: 5000 });
  const ownerKey = createOwnerKey(home);
  const key = ownerKey.make();
  let ahead = 0;
  let elapsed = 0;
  const server = compose({
    settings,
    store,
    ownerKey,
    identity: await openIdentity({
      database: accounts,
      secret: secretIn(home, "auth-secret", undefined),
      publicUrl: settings.PUBLIC_URL ?? "http://localhost",
      trustedOrigins: [],
      log: (level, message) => line({ level }, message),
    }),
    vault: await createVault(secretIn(home, "ballot-key", undefined)),
    pages: null,
    simulators: simulate(line),
    now: () => instantAt(Date.now() + ahead),
    elapsedMs: () => performance.now() + elapsed,
    log: { info: line, warn: line, error: line },
  });
  await layExample({ store, authority: server.authority });
  await server.authority.resume();
  server.http.listen(0, "127.0.0.1");
  await once(server.http, "listening");
  const address = server.http.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    base: `http://127.0.0.1:${port}`,
    port,
    key,
    store,
    log,
    forward: (milliseconds) => {
      ahead += milliseconds;
      elapsed += Math.max(0, milliseconds);
    },
    close: async () => {
      server.http.close();
      await server.close();
      accounts.close();
      if (folder === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}
