import { randomUUID } from "node:crypto";
import type { Socket } from "socket.io-client";
import { io } from "socket.io-client";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Notice } from "#lib/wire/notice.ts";
import type { Problem } from "#lib/wire/problem.ts";

/** A visitor over the wire contract: keeps the cookie, asks the API, commands by socket, holds the two documents. */
export type Person = ReturnType<typeof aPerson>;

/** An answer of the API; what its body is, the caller knows. */
export type Reply<Body> = { readonly status: number; readonly headers: Headers; readonly body: Body };

export type CommandAnswer<Value = unknown> =
  | { readonly ok: true; readonly value: Value; readonly seq: number }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };
    };

process.setMaxListeners(0); // each provider waits for the end of the process

type Body = Readonly<Record<string, unknown>>;
type Entered = { readonly workspaces: readonly string[] };
type Linked = { readonly code: string; readonly link: string };

/** Somebody with nothing yet. `base()` is asked at each request, as a server may come back on another port. */
export function aPerson(base: () => string) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const known = () => (jar.size === 0 ? {} : { cookie: cookie() });

  const ask = async <Given = Problem>(
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Reply<Given>> => {
    const response = await fetch(`${base()}${path}`, {
      method,
      headers: { ...known(), origin: base(), "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) keep(jar, set);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    const given: unknown = isJson && text !== "" ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: given as Given };
  };
  const get = <Given = Problem>(path: string) => ask<Given>("GET", path);
  const post = <Given = Problem>(path: string, body?: unknown) => ask<Given>("POST", path, { body });

  const openDocument = (workspace: string, name: "board" | "record") => {
    const headers = { ...known(), origin: base() };
    const Dressed = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers });
      }
    };
    const provider = new WebsocketProvider(
      `${base().replace("http", "ws")}/sync/${workspace}`,
      name,
      new Y.Doc(),
      {
        WebSocketPolyfill: Dressed as unknown as typeof globalThis.WebSocket,
        disableBc: true,
        params: { v: "1" },
        maxBackoffTime: 100,
      },
    );
    const closes: number[] = [];
    provider.on("connection-close", (event) => closes.push(event?.code ?? 0));
    return { provider, document: provider.doc, awareness: provider.awareness, closes };
  };

  const openSocket = (workspace: string) => {
    const socket = io(`${base()}/workspace`, {
      path: "/socket.io/",
      transports: ["websocket"],
      extraHeaders: { ...known(), origin: base() },
      auth: { workspaceId: workspace, v: 1 },
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      forceNew: true,
    });
    const notices: Notice[] = [];
    socket.on("notice", (notice: Notice) => notices.push(notice));
    return Object.assign(socket, { notices });
  };

  return {
    ask,
    get,
    post,
    openDocument,
    openSocket,
    get cookie() {
      return cookie();
    },
    enter: async (key: string) => (await post<Entered>("/api/v1/enter", { key })).body.workspaces,
    join: (code: string, name: string) =>
      post<{ workspaceId: string; role: string } & Problem>("/api/v1/join", { code, name }),
    invite: async (workspace: string, role: string, uses = 100) =>
      (await post<Linked>(`/api/v1/workspaces/${workspace}/invites`, { role, uses, expiresInHours: 24 })).body
        .code,
    member: async (workspace: string) =>
      (await get<{ member: string }>(`/api/v1/workspaces/${workspace}`)).body.member,
    /** Gives a command over HTTP, with an id made for one that has none. */
    command: async <Value = unknown>(workspace: string, command: Body): Promise<CommandAnswer<Value>> =>
      (
        await post<CommandAnswer<Value>>(`/api/v1/workspaces/${workspace}/commands`, {
          id: randomUUID(),
          ...command,
        })
      ).body,
  };
}

/** Gives a command over a socket, with an id made for one that has none. */
export const command = <Value = unknown>(socket: Socket, body: Body): Promise<CommandAnswer<Value>> =>
  socket
    .timeout(10_000)
    .emitWithAck("command", { id: randomUUID(), ...body })
    .then((answer: unknown) => answer as CommandAnswer<Value>);

/** What an accepted command was answered; throws, naming the refusal, for one that was not. */
export function valueOf<Value>(answer: CommandAnswer<Value>): Value {
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${JSON.stringify(answer)}`);
}

/** Resolves when the condition holds, asked again as time goes by; rejects after `withinMs`, naming what it waited for. */
export async function until<Value>(
  what: string,
  condition: () => Value | Promise<Value>,
  withinMs = 10_000,
): Promise<NonNullable<Value>> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await new Promise((next) => setTimeout(next, 10));
  }
}

function keep(jar: Map<string, string>, set: string): void {
  const [pair = "", ...attributes] = set.split(";");
  const [name = "", ...value] = pair.trim().split("=");
  const isGone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
  if (isGone) jar.delete(name);
  else jar.set(name, value.join("="));
}
