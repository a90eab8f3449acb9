import { randomUUID } from "node:crypto";
import type { Socket } from "socket.io-client";
import { io } from "socket.io-client";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

/** A visitor over the wire contract: keeps the cookie, asks the API, commands by socket, holds the two documents. */
export type Person = ReturnType<typeof aPerson>;

type Reply = { readonly status: number; readonly body: any };
export type CommandAnswer = { ok: true; value: any; seq: number } | { ok: false; error: { code: string; facts: Record<string, unknown> } };

/** Somebody with nothing yet. `base()` is asked at each request, as a server may come back on another port. */
export function aPerson(base: () => string) {
  let cookie = "";
  const headers = () => ({ cookie, origin: base(), "content-type": "application/json" });

  const ask = async (method: string, path: string, body?: unknown): Promise<Reply> => {
    const response = await fetch(`${base()}${path}`, {
      method,
      headers: headers(),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
    if (set.length > 0) cookie = set.join("; ");
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    return { status: response.status, body: isJson && text !== "" ? JSON.parse(text) : text };
  };

  const openDocument = (workspace: string, name: "board" | "record", params: Record<string, string> = { v: "1", ack: "1" }) => {
    const Polyfill = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie, origin: base() } });
      }
    };
    const provider = new WebsocketProvider(`${base().replace("http", "ws")}/sync/${workspace}`, name, new Y.Doc(), {
      WebSocketPolyfill: Polyfill as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params,
      maxBackoffTime: 100,
    });
    return { provider, document: provider.doc };
  };

  const openSocket = (workspace: string): Socket =>
    io(`${base()}/workspace`, {
      path: "/socket.io/",
      transports: ["websocket"],
      extraHeaders: { cookie, origin: base() },
      auth: { workspaceId: workspace, v: 1 },
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      forceNew: true,
    });

  return {
    ask,
    get: (path: string) => ask("GET", path),
    post: (path: string, body: unknown) => ask("POST", path, body),
    openDocument,
    openSocket,
    get cookie() {
      return cookie;
    },
    enter: async (key: string): Promise<string[]> => (await ask("POST", "/api/v1/enter", { key })).body.workspaces,
    join: (code: string, name: string) => ask("POST", "/api/v1/join", { code, name }),
    invite: async (workspace: string, role: string, uses = 100): Promise<string> =>
      (await ask("POST", `/api/v1/workspaces/${workspace}/invites`, { role, uses, expiresInHours: 24 })).body.code,
    command: async (workspace: string, command: Record<string, unknown>): Promise<CommandAnswer> =>
      (await ask("POST", `/api/v1/workspaces/${workspace}/commands`, { id: randomUUID(), ...command })).body,
  };
}

/** Commands over a socket, with an id made for each that has none. */
export const command = (socket: Socket, body: Record<string, unknown>): Promise<CommandAnswer> =>
  socket.timeout(10_000).emitWithAck("command", { id: randomUUID(), ...body });

/** Resolves when the condition holds, asked again as time goes by; rejects after `withinMs`, naming what it waited for. */
export async function until<Value>(what: string, condition: () => Value | Promise<Value>, withinMs = 10_000): Promise<NonNullable<Value>> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await condition();
    if (value) return value as NonNullable<Value>;
    if (Date.now() > end) throw new Error(`waited in vain for: ${what}`);
    await new Promise((next) => setTimeout(next, 10));
  }
}
