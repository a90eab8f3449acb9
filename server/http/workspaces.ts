import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiPorts, Env } from "./context.ts";
import { makeWorkspaceRoutes } from "./make-workspace.ts";
import { workspaceContentRoutes } from "./workspace-content.ts";
import { workspaceListRoute } from "./workspace-list.ts";
import { workspaceLifeRoutes } from "./workspace-life.ts";
import { workspaceViewRoute } from "./workspace-view.ts";

/** Making workspaces and reading them. */
export function workspaceRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  makeWorkspaceRoutes(api, ports);
  workspaceListRoute(api, ports);
  workspaceViewRoute(api, ports);
  workspaceContentRoutes(api, ports);
  workspaceLifeRoutes(api, ports);
}
