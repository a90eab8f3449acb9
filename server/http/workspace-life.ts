import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { awayBody } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf, must } from "./context.ts";
import { body, inWorkspace, nothing, path } from "./schema.ts";

/** Putting a workspace away from among one's own, and deleting one for everybody. */
export function workspaceLifeRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "put",
      path: path(routes.api.away("{workspace}")),
      request: { params: inWorkspace, ...body(awayBody) },
      responses: nothing("It stands where you want it on your Home; others keep it where they have it"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { member } = await callerOf(c, ports, workspace);
      await ports.store.putAway(workspace, member, c.req.valid("json").isAway);
      return c.body(null, 204);
    },
  );

  api.openapi(
    createRoute({
      method: "delete",
      path: path(routes.api.workspace("{workspace}")),
      request: { params: inWorkspace },
      responses: nothing("It is gone for everybody, with everything that was in it"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      must((await callerOf(c, ports, workspace)).role, "delete the workspace");
      await ports.remove(workspace);
      await ports.simulators?.dismiss(workspace);
      return c.body(null, 204);
    },
  );
}
