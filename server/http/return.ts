import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { entered, returnBody } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { codeDigest } from "#server/identity/codes.ts";
import type { ApiPorts, Env } from "./context.ts";
import { knock } from "./context.ts";
import { problem } from "./problems.ts";
import { replacedBy, somebodyElse, standing } from "./return-place.ts";
import { body, json, path } from "./schema.ts";
import { visitor } from "./visitor.ts";

/**
 * Takes a return link up: the visitor enters as whoever it was made for. Where they are somebody else already, that is said first,
 * and done only when they ask for it.
 */
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
      const { code, replace } = c.req.valid("json");
      const places = await standing(await ports.store.returnLink(codeDigest(code), ports.now()), ports);
      if (places.length === 0) throw noSuchLink();
      const known = await ports.identity.accountOf(c.req.header("cookie"));
      const replaced = await replacedBy(places, known, ports);
      if (replaced.length > 0 && !replace) throw somebodyElse(replaced);
      const account = await visitor(c, ports);
      if (!(await ports.store.takeReturnLink(codeDigest(code), account, ports.now()))) throw noSuchLink();
      for (const { workspace, is } of replaced) ports.replaced(account, { workspace, member: is.member });
      for (const { workspace, member, role, madeBy } of places)
        ports.letIn({ workspace, member, role, by: madeBy });
      const access = await ports.store.accessOf(account);
      return c.json(
        { workspaces: access.filter(({ role }) => role !== null).map(({ workspace }) => workspace) },
        200,
      );
    },
  );
}

const noSuchLink = () =>
  problem(
    404,
    "no-such-link",
    "This return link has been used or has expired. A new one can be made where you are signed in, or by a facilitator.",
  );
