import { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import { describeAnyJson } from "./any-json.ts";
import { bodyLimit } from "./body-limit.ts";
import { isOwnOrigin } from "./caller.ts";
import { commandRoutes } from "./commands.ts";
import type { ApiPorts, Env } from "./context.ts";
import { doorRoutes } from "./doors.ts";
import { exportRoutes } from "./exports.ts";
import { inviteRoutes } from "./invites.ts";
import { journalRoutes } from "./journal.ts";
import { meRoute } from "./me.ts";
import { asResponse, malformed, problem, ProblemError } from "./problems.ts";
import { simulatedRoutes } from "./simulated.ts";
import { workspaceRoutes } from "./workspaces.ts";

const LARGEST_BODY = 4 * 1024 * 1024;
const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** The API under /api/v1, described by /api/v1/openapi.json from the very schemas that parse its requests. */
export function createApi(ports: ApiPorts): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>({
    defaultHook: (result) => (result.success ? undefined : asResponse(malformed(result.error))),
  }).basePath("/api/v1");
  api.use(async (c, next) => {
    const { origin, host, cookie, "sec-fetch-site": site } = c.req.header();
    const isWrite = !reading.has(c.req.method);
    if (isWrite && cookie !== undefined && !isOwnOrigin({ origin, host, site }, ports.settings.PUBLIC_URL))
      throw problem(403, "bad-origin", "This request came from a page of another site.");
    await next();
    c.header("cache-control", "private, no-store");
    c.header("x-content-type-options", "nosniff");
  });
  api.use(bodyLimit(LARGEST_BODY));
  doorRoutes(api, ports);
  workspaceRoutes(api, ports);
  meRoute(api, ports);
  inviteRoutes(api, ports);
  simulatedRoutes(api, ports);
  commandRoutes(api, ports);
  journalRoutes(api, ports);
  exportRoutes(api, ports);
  describeAnyJson();
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Barycenter",
      version: "1",
      description: "Everything the interface can command, the API can too.",
    },
  });
  api.notFound(() => asResponse(problem(404, "no-such-route", "There is nothing at this address.")));
  api.onError((cause) => {
    if (cause instanceof ProblemError) return asResponse(cause);
    if (cause instanceof HTTPException)
      return asResponse(
        problem(cause.status, "malformed", "The body is not JSON, or does not say that it is."),
      );
    ports.warn({ cause: String(cause), stack: cause.stack }, "a request failed");
    return asResponse(
      problem(500, "failed", "Something went wrong here. Nothing of it was kept; try again."),
    );
  });
  return api;
}
