import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { boardOf } from "#lib/documents/board-content.ts";
import { project } from "#lib/documents/project.ts";
import { scenarioOf } from "#lib/documents/to-scenario.ts";
import { routes } from "#lib/wire/routes.ts";
import { scenario } from "#lib/wire/scenario.ts";
import { shownOf } from "#server/session/live.ts";
import type { ApiPorts, Env } from "./context.ts";
import { callerOf } from "./context.ts";
import { inWorkspace, json, path } from "./schema.ts";

/** The two documents as plain JSON, for who does not speak Yjs. */
export function workspaceContentRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: path(routes.api.record("{workspace}")),
      request: { params: inWorkspace },
      responses: json(
        z.looseObject({}).meta({ id: "Record" }),
        "The record as plain JSON; its shape is described in docs/documents.md",
      ),
    }),
    async (c) => {
      const { state } = await callerOf(c, ports, c.req.valid("param").workspace);
      return c.json({ ...project(shownOf(state)) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: "get",
      path: path(routes.api.scenarioOf("{workspace}")),
      request: { params: inWorkspace },
      responses: json(scenario, "The board in the interchange format"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      await callerOf(c, ports, workspace);
      return c.json(scenario.parse(scenarioOf(boardOf(await ports.board(workspace)))), 200);
    },
  );
}
