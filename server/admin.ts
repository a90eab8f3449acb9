// What whoever runs the server may do beside it: `npm run admin -- help`.
import { existsSync } from "node:fs";
import { routes } from "#lib/wire/routes.ts";
import { createOwnerKey } from "./identity/owner-key.ts";
import type { Settings } from "./settings.ts";
import { readSettings } from "./settings.ts";
import { databaseFile, openEmbedded } from "./store/embedded/open-embedded.ts";

const help = `npm run admin -- backup FILE   copies the database of DATA_DIR into FILE, also while the server runs
npm run admin -- owner-link    prints a fresh owner link, good once; the one before it is void
npm run admin -- help          this

Keep the files auth-secret and ballot-key of DATA_DIR with a copy: without them sessions and sealed ballots cannot be read.`;

const read = readSettings(process.env);
if (!read.ok) {
  for (const problem of read.problems) console.error(`Barycenter: setting ${problem}`);
  process.exit(2);
}
const { DATA_DIR } = read.settings;
const [task = "help", file] = process.argv.slice(2);

if (task === "help") console.log(help);
else if (!existsSync(databaseFile(DATA_DIR)))
  end(`There is no database in ${DATA_DIR}. Set DATA_DIR to the folder of the server.`);
else if (task === "owner-link") console.log(ownerLink(read.settings));
else if (task !== "backup") end(`There is no task "${task}".\n${help}`);
else if (file === undefined) end("Say into which file: npm run admin -- backup FILE");
else if (existsSync(file)) end(`${file} exists already; nothing was copied.`);
else await backUp(file);

async function backUp(target: string): Promise<void> {
  const store = await openEmbedded({ folder: DATA_DIR });
  await store.backup(target);
  await store.close();
  console.log(
    `The database of ${DATA_DIR} is copied into ${target}. Keep auth-secret and ballot-key of ${DATA_DIR} with it.`,
  );
}

function ownerLink({ HOST, PORT, PUBLIC_URL }: Settings): string {
  const host = HOST === "0.0.0.0" || HOST === "::" ? "localhost" : HOST;
  const address = PUBLIC_URL?.replace(/\/$/, "") ?? `http://${host}:${PORT}`;
  return `Owner link: ${address}${routes.enter(createOwnerKey(DATA_DIR).make())}`;
}

function end(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
