import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { meBody } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf } from "./context.ts";
import { problem, tooMany } from "./problems.ts";
import { body, inWorkspace, nothing, path } from "./schema.ts";

/** Oneself in a workspace: a member says what they are called, and all that they said before bears that name as well. */
export function meRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "put",
      path: path(routes.api.me("{workspace}")),
      request: { params: inWorkspace, ...body(meBody) },
      responses: nothing("You are called that from now on, in this workspace"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { member } = await callerOf(c, ports, workspace);
      const seconds = ports.commands(`${workspace}/${member}`);
      if (seconds !== null) throw tooMany(seconds);
      const answer = await ports.authority.rename(workspace, member, c.req.valid("json").name);
      if (!answer.ok)
        throw problem(503, answer.error.code, "The name could not be kept. Try again in a moment.");
      return c.body(null, 204);
    },
  );
}
