import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import type { Identity } from "#server/identity/identity.ts";
import type { Settings } from "#server/settings.ts";
import { addressOf } from "./caller.ts";
import type { Env } from "./context.ts";
import { asResponse, problem } from "./problems.ts";

// Guests come in by an invitation or a link of ours, which makes the account; nobody else needs to make one.
const closed = "/api/auth/sign-in/anonymous";

/** The routes of the account library, with the client's real address and without the way in that is ours. */
export function createAuthApi({ identity, settings }: { identity: Identity; settings: Settings }): Hono<Env> {
  const api = new Hono<Env>();
  api.all("/api/auth/*", async (c) => {
    if (c.req.path.startsWith(closed))
      return asResponse(problem(404, "no-such-route", "There is nothing at this address."));
    const headers = new Headers(c.req.raw.headers);
    headers.set(
      "x-client-address",
      addressOf(c.env.incoming, settings.TRUSTED_PROXY) || (getConnInfo(c).remote.address ?? ""),
    );
    const body = c.req.method === "GET" || c.req.method === "HEAD" ? null : await c.req.arrayBuffer();
    return identity.handle(new Request(c.req.url, { method: c.req.method, headers, body }));
  });
  return api;
}
