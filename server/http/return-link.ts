import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { minutesAfter } from "#lib/kit/instant.ts";
import { returnLink } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { codeDigest, newCode } from "#server/identity/codes.ts";
import type { ReturnLink } from "#server/store/people.ts";
import type { ApiContext, ApiPorts, Env } from "./context.ts";
import { accountOf, knock, linkTo } from "./context.ts";
import { json, path } from "./schema.ts";

/** A link to go on as the same person on another device. */
export function returnLinkRoute(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.returnLink),
      responses: json(returnLink, "A link to go on as the same person elsewhere, once"),
    }),
    async (c) => {
      knock(c, ports);
      const account = await accountOf(c, ports);
      const access = await ports.store.accessOf(account);
      return c.json(
        await makeReturnLink(
          c,
          ports,
          access
            .filter(({ role }) => role !== null)
            .map(({ workspace, member }) => ({ workspace, member, madeBy: member })),
        ),
        200,
      );
    },
  );
}

/** How long a return link is good, in minutes. */
const RETURN_MINUTES = 60;

/** Makes a return link for members; whoever takes it up enters as them. */
export async function makeReturnLink(c: ApiContext, ports: ApiPorts, members: ReturnLink["members"]) {
  const code = newCode();
  const expiresAt = minutesAfter(ports.now(), RETURN_MINUTES);
  await ports.store.putReturnLink({
    code: codeDigest(code),
    expiresAt,
    members,
  });
  return { code, link: linkTo(c, ports, routes.return(code)), expiresAt };
}
