import { mkdirSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { instantAt } from "#lib/kit/instant.ts";
import { routes } from "#lib/wire/routes.ts";
import { compose } from "./compose.ts";
import { openIdentity } from "./identity/identity.ts";
import { createOwnerKey } from "./identity/owner-key.ts";
import { secretIn } from "./identity/secrets.ts";
import { openPages } from "./pages.ts";
import { layExample } from "./session/example.ts";
import { createVault } from "./session/vault.ts";
import { readSettings } from "./settings.ts";
import { spawnSimulators } from "./simulated/spawned.ts";
import { databaseFile, openEmbedded } from "./store/embedded/open-embedded.ts";

const read = readSettings(process.env);
if (!read.ok) {
  for (const problem of read.problems) process.stderr.write(`Barycenter: setting ${problem}\n`);
  process.exit(2);
}
const { settings } = read;
const { HOST, PORT, DATA_DIR, PUBLIC_URL, LOG_LEVEL } = settings;
const now = () => instantAt(Date.now());
const log = pino({ level: LOG_LEVEL, base: null });
const hostName = HOST === "0.0.0.0" || HOST === "::" ? "localhost" : HOST;

mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
const store = await openEmbedded({
  folder: DATA_DIR,
  report: (trouble) => log.error(trouble, "a document in the store has trouble"),
});
const accounts = new DatabaseSync(databaseFile(DATA_DIR), { timeout: 5000 });
const identity = await openIdentity({
  database: accounts,
  secret: secretIn(DATA_DIR, "auth-secret", settings.AUTH_SECRET),
  publicUrl: PUBLIC_URL ?? `http://${hostName}:${PORT}`,
  trustedOrigins: [
    `http://localhost:${PORT}`,
    `http://127.0.0.1:${PORT}`,
    ...(PUBLIC_URL === undefined ? [] : [PUBLIC_URL]),
  ],
  log: (level, message) => log[level === "error" ? "error" : "debug"]({ from: "accounts" }, message),
});
const ownerKey = createOwnerKey(DATA_DIR);
const key = ownerKey.make();
const pages = await openPages({
  isDev: process.env["NODE_ENV"] === "development",
  host: hostName,
  port: PORT,
});
const server = compose({
  settings,
  store,
  identity,
  ownerKey,
  pages,
  now,
  elapsedMs: () => performance.now(),
  log,
  simulators: spawnSimulators({ warn: log.warn.bind(log) }),
  vault: await createVault(secretIn(DATA_DIR, "ballot-key", settings.BALLOT_KEY)),
});
await layExample({ store, authority: server.authority });
await server.authority.resume();

server.http.on("error", (cause) => {
  const isTaken = "code" in cause && cause.code === "EADDRINUSE";
  process.stderr.write(
    isTaken
      ? `Barycenter: port ${PORT} is taken; set PORT to another one.\n`
      : `Barycenter: ${cause.message}\n`,
  );
  process.exit(1);
});
server.http.listen(PORT, HOST, () => {
  const bound = server.http.address();
  const here = `http://${hostName}:${typeof bound === "object" && bound !== null ? bound.port : PORT}`;
  process.env["INTERNAL_ORIGIN"] = here; // where pages ask our own API
  const address = PUBLIC_URL?.replace(/\/$/, "") ?? here;
  process.stdout.write(`Barycenter listens on ${address}\nOwner link: ${address}${routes.enter(key)}\n`);
});

const LONGEST_STOP_MS = 4500;
let isStopping = false;
const stop = async () => {
  if (isStopping) return; // a terminal's Ctrl-C may arrive twice
  isStopping = true;
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  server.http.close();
  await server.close();
  accounts.close();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
