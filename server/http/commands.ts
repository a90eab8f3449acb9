import { createRoute } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { answer } from "#lib/wire/answer.ts";
import { command } from "#lib/wire/command.ts";
import { routes } from "#lib/wire/routes.ts";
import { askedBy } from "#server/session/asked-by.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf } from "./context.ts";
import { tooMany } from "./problems.ts";
import { body, inWorkspace, json, path } from "./schema.ts";

/** Everything that members command, with the same body and answer as over the socket. A refusal is an answer, with status 200. */
export function commandRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.commands("{workspace}")),
      request: { params: inWorkspace, ...body(command) },
      responses: json(answer, "What came of it"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { member, account } = await callerOf(c, ports, workspace);
      const seconds = ports.commands(`${workspace}/${member}`);
      if (seconds !== null) throw tooMany(seconds);
      const asked = askedBy({ workspace, member, account }, c.req.valid("json"));
      return c.json(answer.parse(await ports.authority.submit(asked)), 200);
    },
  );
}
