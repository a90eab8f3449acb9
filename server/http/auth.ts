import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import type { Identity } from "#server/identity/identity.ts";
import type { Settings } from "#server/settings.ts";
import { bodyLimit } from "./body-limit.ts";
import { addressOf } from "./caller.ts";
import type { Env } from "./context.ts";
import { asResponse, problem, ProblemError } from "./problems.ts";

const LARGEST_BODY = 16 * 1024;

/**
 * The routes of the account library that are of use: who is behind a cookie. People come in, and go, by doors of ours, which know
 * what hangs on a session; every other route would be another way past them.
 */
const served: ReadonlySet<string> = new Set(["GET /api/auth/get-session"]);

/** The account library's routes, as far as they are served, with the client's real address. */
export function createAuthApi({ identity, settings }: { identity: Identity; settings: Settings }): Hono<Env> {
  const api = new Hono<Env>();
  api.use(bodyLimit(LARGEST_BODY));
  api.all("/api/auth/*", async (c) => {
    if (!served.has(`${c.req.method} ${c.req.path}`))
      throw problem(404, "no-such-route", "There is nothing at this address.");
    const headers = new Headers(c.req.raw.headers);
    headers.set(
      "x-client-address",
      addressOf(c.env.incoming, settings.TRUSTED_PROXY) || (getConnInfo(c).remote.address ?? ""),
    );
    return identity.handle(new Request(c.req.url, { headers }));
  });
  api.onError((cause) => {
    if (cause instanceof ProblemError) return asResponse(cause);
    throw cause;
  });
  return api;
}
