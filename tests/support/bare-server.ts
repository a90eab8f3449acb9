// The server without its pages, as a process of its own: what fault tests start, kill and start again.
import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { DatabaseSync } from "node:sqlite";
import { instantAt } from "#lib/kit/instant.ts";
import { must } from "#lib/kit/assert.ts";
import { compose } from "#server/compose.ts";
import { openIdentity } from "#server/identity/identity.ts";
import { createOwnerKey } from "#server/identity/owner-key.ts";
import { secretIn } from "#server/identity/secrets.ts";
import { layExample } from "#server/session/example.ts";
import { createVault } from "#server/session/vault.ts";
import { readSettings } from "#server/settings.ts";
import { databaseFile, openEmbedded } from "#server/store/embedded/open-embedded.ts";

const read = readSettings(process.env);
if (!read.ok) throw new Error(read.problems.join("; "));
const { settings } = read;
const folder = settings.DATA_DIR;
await once(process.stdin.resume(), "end"); // everything is loaded; whoever started us says when to begin
const log = (level: string) => (facts: object, message: string) =>
  void process.stderr.write(`${JSON.stringify({ level, message, ...facts })}\n`);
const store = await openEmbedded({ folder });
const ownerKey = createOwnerKey(folder);
const key = ownerKey.make();
const server = compose({
  settings,
  store,
  ownerKey,
  identity: await openIdentity({
    database: new DatabaseSync(databaseFile(folder), { timeout: 5000 }),
    secret: secretIn(folder, "auth-secret", undefined),
    publicUrl: "http://localhost",
    trustedOrigins: [],
    log: (level, message) => log(level)({ from: "accounts" }, message),
  }),
  vault: await createVault(secretIn(folder, "ballot-key", undefined)),
  pages: null,
  simulators: null,
  now: () => instantAt(Date.now()),
  elapsedMs: () => performance.now(),
  log: { info: log("info"), warn: log("warn"), error: log("error") },
});
await layExample({ store, authority: server.authority });
await server.authority.resume();
server.http.listen(settings.PORT, "127.0.0.1", () => {
  const bound = must(server.http.address());
  if (typeof bound === "object") process.stdout.write(`${JSON.stringify({ port: bound.port, key })}\n`);
});
flushCompileCache(); // whoever is killed cannot do it at the end
process.on("SIGTERM", () => void server.close().then(() => process.exit(0)));
