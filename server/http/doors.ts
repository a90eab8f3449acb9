import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiPorts, Env } from "./context.ts";
import { enterRoute } from "./enter.ts";
import { joinRoute } from "./join.ts";
import { lookRoute } from "./look.ts";
import { returnRoute } from "./return.ts";
import { returnLinkRoute } from "./return-link.ts";
import { signOutRoute } from "./sign-out.ts";

/** The doors: owner link, invitation, return link, and the way out. */
export function doorRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  enterRoute(api, ports);
  lookRoute(api, ports);
  joinRoute(api, ports);
  returnLinkRoute(api, ports);
  returnRoute(api, ports);
  signOutRoute(api, ports);
}
