import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { workspaceCards } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { cardsOf } from "./cards.ts";
import type { ApiPorts, Env } from "./context.ts";
import { accountOf } from "./context.ts";
import { json, path } from "./schema.ts";

/** The workspaces of the one who asks. */
export function workspaceListRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: path(routes.api.workspaces),
      responses: json(workspaceCards, "The workspaces one is a member of"),
    }),
    async (c) => c.json({ workspaces: await cardsOf(await accountOf(c, ports), ports) }, 200),
  );
}
