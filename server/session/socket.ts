import type { Server as SocketServer, Socket } from "socket.io";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import { command } from "#lib/wire/command.ts";
import type { Notice } from "#lib/wire/notice.ts";
import type { Identity } from "#server/identity/identity.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Store } from "#server/store/store.ts";
import type { Seated } from "./admission.ts";
import { admit } from "./admission.ts";
import { askedBy } from "./asked-by.ts";
import type { Authority } from "./authority.ts";
import type { Answer } from "./ticket.ts";
import { failed } from "./ticket.ts";

export type SocketPorts = {
  readonly authority: Authority;
  readonly identity: Identity;
  readonly store: Store;
  readonly commands: (key: string) => number | null;
  readonly came: (seated: Seated, tell: (notice: Notice) => void) => void;
  readonly went: (workspace: WorkspaceId) => void;
  readonly warn: (facts: object, message: string) => void;
};

/** Session commands over socket.io, namespace `/workspace`, and the notices back. Nobody speaks before they are known as a member. */
export function serveCommands(io: SocketServer, ports: SocketPorts) {
  const namespace = io.of("/workspace");
  const seats = new Map<Socket, Seated>();
  namespace.use((socket, next) => {
    const pass = async () => next(await admitted(socket, ports, (seated) => seats.set(socket, seated)));
    void pass();
  });
  namespace.on("connection", (socket) => {
    const seated = seats.get(socket);
    if (seated === undefined) return void socket.disconnect(true);
    socket.on("disconnect", () => {
      seats.delete(socket);
      ports.went(seated.workspace);
    });
    serve(socket, seated, ports);
  });
  return {
    /** Tells everyone in a workspace. */
    tell: (workspace: WorkspaceId, notice: Notice) =>
      void namespace.to(roomOf(workspace)).emit("notice", notice),
    /** Tells one member, on all their devices. */
    tellMember: (workspace: WorkspaceId, member: MemberId, notice: Notice) =>
      void namespace.to(roomOf(workspace, member)).emit("notice", notice),
    /** Ends the connections of one member. */
    dismiss: (workspace: WorkspaceId, member: MemberId) =>
      namespace.in(roomOf(workspace, member)).disconnectSockets(true),
    /** Ends all connections to a workspace. */
    dismissAll: (workspace: WorkspaceId) => namespace.in(roomOf(workspace)).disconnectSockets(true),
    /** Who is connected to a workspace. */
    present: (workspace: WorkspaceId): readonly MemberId[] => [
      ...new Set(
        [...seats.values()].filter((one) => one.workspace === workspace).map(({ member }) => member),
      ),
    ],
    /** Tells the connections of one account, wherever they are, and ends them. */
    dismissAccount: (account: AccountId, notice: Notice) => {
      for (const [socket, seated] of seats) {
        if (seated.account !== account) continue;
        socket.emit("notice", notice);
        socket.disconnect(true);
      }
    },
    /** Ends the connections of one account to one workspace; who comes back is asked anew who they are. */
    dismissFrom: (account: AccountId, workspace: WorkspaceId) => {
      for (const [socket, seated] of seats)
        if (seated.account === account && seated.workspace === workspace) socket.disconnect(true);
    },
    count: () => seats.size,
    tellAll: (notice: Notice) => void namespace.emit("notice", notice),
  };
}

const roomOf = (workspace: WorkspaceId, member?: MemberId): string =>
  member === undefined ? workspace : `${workspace}/${member}`;

function serve(socket: Socket, seated: Seated, ports: SocketPorts): void {
  void socket.join([roomOf(seated.workspace), roomOf(seated.workspace, seated.member)]);
  socket.on("command", (asked: unknown, reply: unknown) => {
    const answer = isReply(reply) ? reply : () => undefined;
    void dealtWith(asked, seated, ports).then(answer);
  });
  ports.came(seated, (notice) => void socket.emit("notice", notice));
}

/** Admits a socket, or says why not; `undefined` lets it in. */
async function admitted(
  socket: Socket,
  ports: SocketPorts,
  seat: (seated: Seated) => void,
): Promise<Error | undefined> {
  try {
    const seated = await admit(socket, ports);
    if (typeof seated === "string") return new Error(seated);
    seat(seated);
    return undefined;
  } catch (cause) {
    ports.warn({ cause: String(cause) }, "a socket could not be admitted");
    return new Error("unavailable");
  }
}

async function dealtWith(asked: unknown, seated: Seated, ports: SocketPorts): Promise<Answer> {
  try {
    return await dealWith(asked, seated, ports);
  } catch (cause) {
    ports.warn({ cause: String(cause) }, "a command failed");
    return failed("unavailable");
  }
}

const isReply = (reply: unknown): reply is (answer: Answer) => void => typeof reply === "function";

async function dealWith(asked: unknown, seated: Seated, ports: SocketPorts): Promise<Answer> {
  const seconds = ports.commands(`${seated.workspace}/${seated.member}`);
  if (seconds !== null) return failed("busy", { seconds });
  const parsed = command.safeParse(asked);
  if (!parsed.success)
    return failed("malformed", { at: parsed.error.issues.map(({ path }) => path.join(".")) });
  return ports.authority.submit(askedBy(seated, parsed.data));
}
