import { createRoute } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { isId } from "#lib/kit/id.ts";
import { must as mustBe } from "#lib/kit/assert.ts";
import { boardOf } from "#lib/documents/board-content.ts";
import { boardFrom } from "#lib/documents/from-scenario.ts";
import { project } from "#lib/documents/project.ts";
import { questionOf } from "#lib/documents/question-of.ts";
import { scenarioOf } from "#lib/documents/to-scenario.ts";
import type { Scenario } from "#lib/scenario/scenario.ts";
import { stageOf } from "#lib/session/session.ts";
import { templateList, workspaceBody, workspaceCards, workspaceMade, workspaceView } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { scenario } from "#lib/wire/scenario.ts";
import { newId } from "#server/identity/codes.ts";
import { shownOf } from "#server/session/live.ts";
import { receiptOf, seatsOfMember } from "#server/session/own.ts";
import { templates, templateOf } from "#server/templates/templates.ts";
import { cardsOf } from "./cards.ts";
import type { ApiPorts, Env } from "./context.ts";
import { accountOf, callerOf } from "./context.ts";
import { problem } from "./problems.ts";
import { body, inWorkspace, json, path } from "./schema.ts";

/** Making workspaces and reading them. */
export function workspaceRoutes(api: OpenAPIHono<Env>, ports: ApiPorts): void {
  api.openapi(
    createRoute({ method: "get", path: path(routes.api.templates), responses: json(200, templateList, "What one can begin with") }),
    (c) => c.json({ templates: templates.map(({ id, title, about }) => ({ id, title, about })) }, 200),
  );

  api.openapi(
    createRoute({ method: "get", path: path(routes.api.workspaces), responses: json(200, workspaceCards, "The workspaces one is a member of") }),
    async (c) => c.json({ workspaces: await cardsOf(await accountOf(c, ports), ports) }, 200),
  );

  api.openapi(
    createRoute({
      method: "post",
      path: path(routes.api.workspaces),
      request: body(workspaceBody),
      responses: json(201, workspaceMade, "It is made, and you own it"),
    }),
    async (c) => {
      const account = await accountOf(c, ports);
      const access = await ports.store.accessOf(account);
      const owned = access.filter(({ role }) => role === "owner").length;
      if (owned >= ports.settings.LIMIT_WORKSPACES)
        throw problem(403, "too-many-workspaces", `You own ${owned} workspaces, as many as one may here.`, { owned });
      const asked = c.req.valid("json");
      const made: Scenario = "format" in asked ? asked : fromTemplate(asked);
      const workspace = mustBe(asWorkspace(newId()));
      const names = await Promise.all(access.map(async (one) => (await ports.authority.state(one.workspace))?.rows[one.member]?.name));
      const name = names.findLast((known) => known !== undefined) ?? "Owner";
      const isHost = await ports.store.isHost(account);
      await ports.authority.create({ workspace, board: boardFrom(made), owner: { account, name, isHost } });
      return c.json({ workspaceId: workspace }, 201);
    },
  );

  api.openapi(
    createRoute({
      method: "get",
      path: path(routes.api.workspace("{workspace}")),
      request: { params: inWorkspace },
      responses: json(200, workspaceView, "The workspace as it is for the one who asks"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      const { member, role, state } = await callerOf(c, ports, workspace);
      const { title } = questionOf(boardOf(await ports.board(workspace)));
      return c.json(
        {
          workspaceId: workspace,
          title,
          stage: stageOf(state.session),
          member,
          name: state.rows[member]?.name ?? "",
          role,
          seats: seatsOfMember(state, member),
          sealed: await receiptOf(ports.vault, state, member),
          generation: state.generation,
          now: ports.now(),
        },
        200,
      );
    },
  );

  api.openapi(
    createRoute({
      method: "get",
      path: path(routes.api.record("{workspace}")),
      request: { params: inWorkspace },
      responses: json(200, z.looseObject({}).meta({ id: "Record" }), "The record as plain JSON; its shape is described in docs/documents.md"),
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
      responses: json(200, scenario, "The board in the interchange format"),
    }),
    async (c) => {
      const { workspace } = c.req.valid("param");
      await callerOf(c, ports, workspace);
      return c.json(scenario.parse(scenarioOf(boardOf(await ports.board(workspace)))), 200);
    },
  );
}

const asWorkspace = (id: string) => (isId<"Workspace">(id) ? id : undefined);

function fromTemplate({ template, title }: { template: string; title?: string | undefined }): Scenario {
  const found = templateOf(template);
  if (found === null) throw problem(404, "no-such-template", `There is no template "${template}".`);
  return title === undefined || title === "" ? found : { ...found, question: { ...found.question, title } };
}
