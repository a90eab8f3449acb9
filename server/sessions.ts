import { Server as SocketServer } from "socket.io";
import { millisecondsOf } from "#lib/kit/instant.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import { roleOf } from "#lib/session/session.ts";
import type { Adapters } from "./adapters.ts";
import { isOwn } from "./documents.ts";
import { entrance } from "./entrance.ts";
import type { Bucket } from "./http/bucket.ts";
import { newId } from "./identity/codes.ts";
import type { Authority } from "./session/authority.ts";
import { createAuthority } from "./session/authority.ts";
import type { State } from "./session/live.ts";
import { createTally, marksFor, marksOf } from "./session/marks.ts";
import { createRunners } from "./session/runners.ts";
import { showing } from "./session/showing.ts";
import type { SocketPorts } from "./session/socket.ts";
import { serveCommands } from "./session/socket.ts";
import type { Settings } from "./settings.ts";
import type { Sync } from "./sync/ports.ts";

/** The sessions: who decides, the sockets that ask it and hear from it, and who is told what when something is committed. */
export function openSessions(
  adapters: Adapters,
  { sync, commands }: { readonly sync: Sync; readonly commands: Bucket },
) {
  const { settings, store, identity, vault, now, log } = adapters;
  const warn = log.warn.bind(log);
  const present = (workspace: WorkspaceId): readonly MemberId[] => [
    ...new Set([...sync.present(workspace), ...sockets.present(workspace)]),
  ];
  const runners = createRunners({ nowMs: () => millisecondsOf(now()), present });
  const authority = createAuthority({
    store,
    vault,
    now,
    warn,
    id: newId,
    board: sync.board,
    runnerHere: runners.isHere,
    patienceSeconds: runners.patienceSeconds,
  });
  const withState = looking(authority, warn);
  const tally = createTally({
    send: (workspace, marks) =>
      withState(workspace, ({ session }) => {
        for (const member of sockets.present(workspace))
          sockets.tellMember(workspace, member, marksFor(roleOf(session, member), marks));
      }),
  });
  const noteRunners = (workspace: WorkspaceId) =>
    withState(workspace, (state) => runners.note(workspace, state));

  sync.onPresence(noteRunners);

  const io = openSockets(settings);
  const sockets = serveCommands(io, {
    authority,
    identity,
    store,
    commands,
    warn,
    came: (seated, tell) => {
      noteRunners(seated.workspace);
      withState(seated.workspace, (state) => greet(state, { ...seated, tally, tell }));
    },
    went: noteRunners,
  });
  const { show, setPresence, disconnect } = sync;
  authority.onCommitted(showing({ ...sockets, show, setPresence, disconnect, note: tally.note }));
  /** Ends a workspace for everybody, and takes it out of the store. */
  const remove = (workspace: WorkspaceId): Promise<void> =>
    authority.remove(workspace, async () => {
      tally.note(workspace, null);
      sockets.dismissAll(workspace);
      await sync.shut(workspace);
    });
  const enter = entrance(adapters, io);
  return { authority, sockets, io, present, remove, enter, closeTally: tally.close };
}

/** Looks at a workspace aside: a store that is away must not end the process over it, and the next change says it again. */
const looking =
  (authority: Authority, warn: (facts: object, message: string) => void) =>
  (workspace: WorkspaceId, use: (state: State) => void): void => {
    void authority.state(workspace).then(
      (state) => (state === null ? undefined : use(state)),
      (cause: unknown) => warn({ workspace, cause: String(cause) }, "a workspace could not be looked at"),
    );
  };

const openSockets = (settings: Settings): SocketServer =>
  new SocketServer({
    path: "/socket.io/",
    serveClient: false,
    transports: ["websocket"],
    destroyUpgrade: false,
    maxHttpBufferSize: 65_536,
    allowRequest: (request, answer) =>
      answer(isOwn(request, settings) ? null : "bad-origin", isOwn(request, settings)),
  });

type Tell = Parameters<SocketPorts["came"]>[1];
type Coming = {
  readonly workspace: WorkspaceId;
  readonly member: MemberId;
  readonly tally: ReturnType<typeof createTally>;
  readonly tell: Tell;
};

/** Tells somebody who comes into a sealed round what everyone has been told already; a process just started tells on its next tick. */
function greet(state: State, { workspace, member, tally, tell }: Coming): void {
  const told = tally.told(workspace);
  if (told !== null && marksOf(state)?.round === told.round)
    tell(marksFor(roleOf(state.session, member), told));
  else tally.note(workspace, marksOf(state));
}
