import type { Server as SocketServer, Socket } from "socket.io";
import { z } from "zod";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { MemberId } from "#lib/session/session.ts";
import { roleOf } from "#lib/session/session.ts";
import { command } from "#lib/wire/command.ts";
import { workspaceId } from "#lib/wire/ids.ts";
import type { Notice } from "#lib/wire/notice.ts";
import { WIRE_VERSION } from "#lib/wire/version.ts";
import type { Identity } from "#server/identity/identity.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Store } from "#server/store/store.ts";
import type { Authority } from "./authority.ts";
import type { Answer } from "./ticket.ts";
import { failed } from "./ticket.ts";

/** What one connection is: a member in a workspace, behind an account. */
export type Seated = {
  readonly workspace: WorkspaceId;
  readonly member: MemberId;
  readonly account: AccountId;
};

export type SocketPorts = {
  readonly authority: Authority;
  readonly identity: Identity;
  readonly store: Store;
  readonly commands: (key: string) => number | null;
  readonly came: (seated: Seated, tell: (notice: Notice) => void) => void;
  readonly went: (workspace: WorkspaceId) => void;
  readonly warn: (facts: object, message: string) => void;
};

const handshake = z.object({ workspaceId, v: z.literal(WIRE_VERSION).optional() });

/** Session commands over socket.io, namespace `/workspace`, and the notices back. Nobody speaks before they are known as a member. */
export function serveCommands(io: SocketServer, ports: SocketPorts) {
  const namespace = io.of("/workspace");
  const seats = new Map<Socket, Seated>();
  namespace.use((socket, next) => {
    void admit(socket, ports).then(
      (admitted) => {
        if (typeof admitted === "string") return next(new Error(admitted));
        seats.set(socket, admitted);
        return next();
      },
      (cause: unknown) => {
        ports.warn({ cause: String(cause) }, "a socket could not be admitted");
        next(new Error("unavailable"));
      },
    );
  });
  namespace.on("connection", (socket) => {
    const seated = seats.get(socket);
    if (seated === undefined) return void socket.disconnect(true);
    void socket.join([roomOf(seated.workspace), roomOf(seated.workspace, seated.member)]);
    socket.on("disconnect", () => {
      seats.delete(socket);
      ports.went(seated.workspace);
    });
    socket.on("command", (asked: unknown, reply: unknown) => {
      const answer = isReply(reply) ? reply : () => undefined;
      void dealWith(asked, seated, ports).then(answer, (cause: unknown) => {
        ports.warn({ cause: String(cause) }, "a command failed");
        answer(failed("unavailable"));
      });
    });
    ports.came(seated, (notice) => void socket.emit("notice", notice));
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
      void namespace.in(roomOf(workspace, member)).disconnectSockets(true),
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
    count: () => seats.size,
    tellAll: (notice: Notice) => void namespace.emit("notice", notice),
  };
}

const roomOf = (workspace: WorkspaceId, member?: MemberId): string =>
  member === undefined ? workspace : `${workspace}/${member}`;

const isReply = (reply: unknown): reply is (answer: Answer) => void => typeof reply === "function";

async function admit(socket: Socket, { identity, store, authority }: SocketPorts): Promise<Seated | string> {
  const asked = handshake.safeParse(socket.handshake.auth);
  if (!asked.success)
    return asked.error.issues.some(({ path }) => path[0] === "v") ? "old-version" : "malformed";
  const { workspaceId: workspace } = asked.data;
  const account = await identity.accountOf(socket.handshake.headers.cookie);
  if (account === null) return "signed-out";
  const member = (await store.accessOf(account)).find((one) => one.workspace === workspace)?.member;
  const session = member === undefined ? undefined : (await authority.state(workspace))?.session;
  if (member === undefined || session === undefined || roleOf(session, member) === null) return "not-allowed";
  return { workspace, member, account };
}

async function dealWith(asked: unknown, { workspace, member }: Seated, ports: SocketPorts): Promise<Answer> {
  const seconds = ports.commands(`${workspace}/${member}`);
  if (seconds !== null) return failed("busy", { seconds });
  const parsed = command.safeParse(asked);
  if (!parsed.success)
    return failed("malformed", { at: parsed.error.issues.map(({ path }) => path.join(".")) });
  const { id, ...wanted } = parsed.data;
  return ports.authority.submit({ workspace, member, id, command: wanted });
}
