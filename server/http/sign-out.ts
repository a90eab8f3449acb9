import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { routes } from "#lib/wire/routes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { path } from "./schema.ts";

/** The way out: the session ends, and with it its open connections. */
export function signOutRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.signOut),
      responses: { 204: { description: "Signed out" } },
    }),
    async (c) => {
      const account = await ports.identity.accountOf(c.req.header("cookie"));
      for (const cookie of await ports.identity.signOut(c.req.header("cookie")))
        c.header("set-cookie", cookie, { append: true });
      if (account !== null) ports.signedOut(account);
      return c.body(null, 204);
    },
  );
}
