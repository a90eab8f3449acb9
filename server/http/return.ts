import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { entered, returnBody } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { codeDigest } from "#server/identity/codes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { knock } from "./context.ts";
import { problem } from "./problems.ts";
import { body, json, path } from "./schema.ts";
import { visitor } from "./visitor.ts";

/** Takes a return link up: the visitor enters as whoever it was made for. */
export function returnRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.return),
      request: body(returnBody),
      responses: json(entered, "Come in"),
    }),
    async (c) => {
      knock(c, ports);
      const account = await visitor(c, ports);
      const isTaken = await ports.store.takeReturnLink(
        codeDigest(c.req.valid("json").code),
        account,
        ports.now(),
      );
      if (!isTaken)
        throw problem(
          404,
          "no-such-link",
          "This return link has been used or has expired. A new one can be made where you are signed in, or by a facilitator.",
        );
      const access = await ports.store.accessOf(account);
      return c.json(
        { workspaces: access.filter(({ role }) => role !== null).map(({ workspace }) => workspace) },
        200,
      );
    },
  );
}
