import { STATUS_CODES } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { WebSocketServer } from "ws";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { may } from "#lib/session/may.ts";
import type { CloseReason } from "#lib/wire/close.ts";
import { closeCodes } from "#lib/wire/close.ts";
import type { AccountId } from "#server/store/people.ts";
import type { Holder } from "./connection.ts";
import { closeSoon } from "./connection.ts";
import type { SyncLimits } from "./limits.ts";
import type { Grant, SyncPorts } from "./ports.ts";
import type { Target } from "./target.ts";
import { readTarget } from "./target.ts";

type Needs = {
  readonly ports: SyncPorts;
  /** Why somebody who may be here has to come back later or not at all; null when nothing stands against it. */
  readonly objection: (holder: Holder) => CloseReason | null;
  /** Whether everybody is being sent away, and how often somebody was disconnected so far. */
  readonly state: () => { readonly isClosing: boolean; readonly disconnections: number };
  readonly admitted: (ws: WebSocket, socket: Duplex, holder: Holder) => void;
};

/** One upgrade on its way. */
type Knock = { readonly request: IncomingMessage; readonly socket: Duplex; readonly head: Buffer };

/** What happens to a socket once it is open. */
type Opened = (ws: WebSocket, socket: Duplex) => void;

/**
 * The door (README, rule 1). What is no document's address (400), a foreign page (403) or nobody we know (401) is refused before
 * the upgrade; everybody else is let in and, if they may not be here, closed with a code, because a provider cannot read a refusal.
 */
export function createDoor(needs: Needs) {
  const { ports, state } = needs;
  const wss = new WebSocketServer(optionsFor(ports.limits));
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy()); // before anything is awaited
    const target = readTarget(request.url ?? "");
    if (target === null) return refuse(socket, 400);
    if (request.headers.cookie !== undefined && !ports.originAllowed(request)) return refuse(socket, 403);
    if (state().isClosing) return refuse(socket, 503);
    answer(wss, needs, { request, socket, head, target }).catch((cause: unknown) => {
      ports.log.error({ workspace: target.workspace, cause: String(cause) }, "an upgrade failed");
      refuse(socket, 503);
    });
  };
}

const optionsFor = (limits: SyncLimits) => ({
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  // Somewhat more than a step 2, so that who sends more can be told so by our own code.
  maxPayload: 2 * limits.stepTwoBytes,
  maxFragments: 4096,
});

async function answer(
  wss: WebSocketServer,
  needs: Needs,
  knock: Knock & { readonly target: Target },
): Promise<void> {
  const { request, socket, head, target } = knock;
  const opened = await letIn(needs, request, target);
  if (opened === null) return refuse(socket, 401);
  if (socket.destroyed) return;
  wss.handleUpgrade(request, socket, head, (ws) => {
    ws.on("error", () => undefined); // a broken frame must never throw; ws closes by itself
    opened(ws, socket);
  });
}

/** What to do with somebody's socket; null for nobody we know. */
async function letIn(needs: Needs, request: IncomingMessage, target: Target): Promise<Opened | null> {
  const { ports, objection, admitted } = needs;
  const account = await ports.identify(request);
  if (account === null) return null;
  const grant = judge(target, await grantNow(needs, account, target.workspace));
  if (typeof grant === "string") return closing(grant);
  const address = ports.addressOf?.(request) ?? request.socket.remoteAddress ?? "";
  const holder = holderOf({ target, account, address, grant });
  const against = objection(holder);
  return against === null ? (ws, socket) => admitted(ws, socket, holder) : closing(against);
}

/** What somebody may do now: asked again if anybody was disconnected meanwhile, who may be the one who is just coming. */
async function grantNow(
  needs: Needs,
  account: AccountId,
  workspace: WorkspaceId,
): ReturnType<SyncPorts["grantOf"]> {
  const before = needs.state().disconnections;
  const grant = await needs.ports.grantOf(account, workspace);
  return before === needs.state().disconnections ? grant : grantNow(needs, account, workspace);
}

const closing =
  (reason: CloseReason): Opened =>
  (ws) =>
    closeSoon(ws, closeCodes[reason], reason);

function judge(
  { isCurrent }: Target,
  grant: Grant | "no-such-workspace" | "not-a-member",
): Grant | CloseReason {
  if (!isCurrent) return "old-version";
  if (grant === "no-such-workspace") return "not-there";
  return grant === "not-a-member" || !may(grant.role, "read") ? "not-allowed" : grant;
}

type Found = {
  readonly target: Target;
  readonly account: AccountId;
  readonly address: string;
  readonly grant: Grant;
};

const holderOf = ({ target, account, address, grant }: Found): Holder => ({
  ...target,
  account,
  address,
  member: grant.member,
  mayWrite: target.document === "board" && may(grant.role, "edit the board"),
});

function refuse(socket: Duplex, status: 400 | 401 | 403 | 503): void {
  if (socket.destroyed) return;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
