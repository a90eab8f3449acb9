import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { must as mustBe } from "#lib/kit/assert.ts";
import { isId } from "#lib/kit/id.ts";
import { boardFrom } from "#lib/documents/from-scenario.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import { templateList, workspaceBody, workspaceMade } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { newId } from "#server/identity/codes.ts";
import { templateOf, templates } from "#server/templates/templates.ts";
import type { ApiPorts, Env } from "./context.ts";
import { accountOf } from "./context.ts";
import { problem } from "./problems.ts";
import { body, json, path, made } from "./schema.ts";

/** Making a workspace, from a template or from a scenario in the interchange format; whoever makes it owns it. */
export function makeWorkspaceRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({
      method: "get",
      path: path(routes.api.templates),
      responses: json(templateList, "What one can begin with"),
    }),
    (c) => c.json({ templates: templates.map(({ id, title, about }) => ({ id, title, about })) }, 200),
  );

  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.workspaces),
      request: body(workspaceBody),
      responses: made(workspaceMade, "It is made, and you own it"),
    }),
    async (c) => {
      const account = await accountOf(c, ports);
      const access = await ports.store.accessOf(account);
      const owned = access.filter(({ role }) => role === "owner").length;
      if (owned >= ports.settings.LIMIT_WORKSPACES)
        throw problem(403, "too-many-workspaces", `You own ${owned} workspaces, as many as one may here.`, {
          owned,
        });
      const asked = c.req.valid("json");
      const made: Scenario = "format" in asked ? asked : fromTemplate(asked);
      const workspace = mustBe(asWorkspace(newId()));
      const names = await Promise.all(
        access.map(async (one) => (await ports.authority.state(one.workspace))?.rows[one.member]?.name),
      );
      const name = names.findLast((known) => known !== undefined) ?? "Owner";
      const isHost = await ports.store.isHost(account);
      await ports.authority.create({ workspace, board: boardFrom(made), owner: { account, name, isHost } });
      return c.json({ workspaceId: workspace }, 201);
    },
  );
}

const asWorkspace = (id: string) => (isId<"Workspace">(id) ? id : undefined);

function fromTemplate({ template, title }: { template: string; title?: string | undefined }): Scenario {
  const found = templateOf(template);
  if (found === null) throw problem(404, "no-such-template", `There is no template "${template}".`);
  return title === undefined || title === "" ? found : { ...found, question: { ...found.question, title } };
}
