import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { CommandAnswer, Person } from "#tests/support/person.ts";
import { command, until } from "#tests/support/person.ts";

export type Body = Readonly<Record<string, unknown>>;
export type Way = "http" | "socket";
export type Name = "owner" | "ada" | "otto";

/** An owner, an analyst (Ada) and an observer (Otto), each able to command over HTTP and over a socket. */
export type Three = {
  readonly server: TestServer;
  readonly workspace: string;
  readonly people: Readonly<Record<Name, Person>>;
  readonly sockets: Readonly<Record<Name, ReturnType<Person["openSocket"]>>>;
  readonly give: <Value = unknown>(who: Name, way: Way, body: Body) => Promise<CommandAnswer<Value>>;
  /** How many entries the journal has. */
  readonly entries: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Three people in the example workspace of a server of their own. */
export async function threePeople(): Promise<Three> {
  const server = await aServer();
  const { owner, workspace } = await anOwner(server);
  const joined = (role: string) => aMember({ owner, workspace }, { base: server.base, role });
  const people = { owner, ada: await joined("analyst"), otto: await joined("observer") };
  const sockets = {
    owner: people.owner.openSocket(workspace),
    ada: people.ada.openSocket(workspace),
    otto: people.otto.openSocket(workspace),
  };
  const all = Object.values(sockets);
  await until("the command sockets", () => all.every(({ connected }) => connected));
  return {
    server,
    workspace,
    people,
    sockets,
    give: <Value>(who: Name, way: Way, body: Body) =>
      way === "http" ? people[who].command<Value>(workspace, body) : command<Value>(sockets[who], body),
    entries: async () => {
      type Page = { readonly entries: readonly unknown[] };
      return (await owner.get<Page>(`/api/v1/workspaces/${workspace}/journal`)).body.entries.length;
    },
    close: async () => {
      for (const socket of all) socket.close();
      await server.close();
    },
  };
}
