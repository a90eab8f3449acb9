import { afterEach } from "vitest";
import type { Asking, Person, Stranger } from "./sync-client.ts";
import { connect, dial, until } from "./sync-client.ts";
import type { ServerOptions, SyncServer } from "./sync-server.ts";
import { startSyncServer } from "./sync-server.ts";

const open: { server?: SyncServer; people: Person[]; strangers: Stranger[] } = { people: [], strangers: [] };

/** Starts the sync server of a test; it and everyone who came are gone after the test. */
export const begin = async (options?: ServerOptions) => (open.server = await startSyncServer(options));

/** Somebody comes to a record with a stock provider, and shows that. */
export async function come(who: string, state: object, asking: Partial<Asking> = {}): Promise<Person> {
  const person = connect({ url: open.server?.url ?? "", who, document: "record", ...asking });
  person.provider.awareness.setLocalState(state);
  open.people.push(person);
  await until(() => person.provider.synced, "synced");
  return person;
}

/** Somebody comes who writes frames by hand. */
export async function call(who: string, asking: Partial<Asking> = {}): Promise<Stranger> {
  const stranger = await dial({ url: open.server?.url ?? "", who, document: "record", ...asking });
  open.strangers.push(stranger);
  return stranger;
}

/** What somebody sees of the others. */
export const others = ({ provider: { awareness } }: Person) =>
  [...awareness.getStates()].filter(([client]) => client !== awareness.clientID).map(([, state]) => state);

afterEach(async () => {
  open.people.splice(0).forEach((person) => person.leave());
  open.strangers.splice(0).forEach(({ socket }) => socket.terminate());
  await open.server?.stop();
});
