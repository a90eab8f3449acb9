import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { enterBody, entered } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { HOST } from "#server/store/people.ts";
import type { ApiPorts, Env } from "./context.ts";
import { knock } from "./context.ts";
import { problem } from "./problems.ts";
import { body, json, path } from "./schema.ts";
import { visitor } from "./visitor.ts";

/** The owner link: good once, and whoever takes it up enters as every owner that the host is. */
export function enterRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.enter),
      request: body(enterBody),
      responses: json(entered, "Come in"),
    }),
    async (c) => {
      knock(c, ports);
      const { key, name } = c.req.valid("json");
      if (!ports.ownerKey.take(key))
        throw problem(
          403,
          "no-such-key",
          "This owner link has been used, or the server has been started again since. Its last start printed the one that works.",
        );
      const account = await visitor(c, ports);
      await ports.store.putAccount(account, true);
      await ports.store.copyAccess(HOST, account);
      const access = await ports.store.accessOf(account);
      if (name !== undefined)
        await Promise.all(
          access.map(({ workspace, member }) => ports.authority.rename(workspace, member, name)),
        );
      return c.json({ workspaces: access.map(({ workspace }) => workspace) }, 200);
    },
  );
}
