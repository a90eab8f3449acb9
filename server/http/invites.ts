import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiPorts, Env } from "./context.ts";
import { inviteListRoutes } from "./invite-list.ts";
import { inviteRoute } from "./invite.ts";
import { letBackInRoute } from "./let-back-in.ts";

/** Invitations by link, and the way back in. */
export function inviteRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  inviteRoute(api, ports);
  inviteListRoutes(api, ports);
  letBackInRoute(api, ports);
}
