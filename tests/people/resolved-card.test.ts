import { expect, test } from "vitest";
import { aServer } from "#tests/support/a-server.ts";
import { anOwner } from "#tests/support/a-team.ts";
import { valueOf } from "#tests/support/person.ts";

type Cards = { readonly workspaces: readonly { readonly workspaceId: string }[] };

test("the card of a question that was annulled says so, and none before", async () => {
  const server = await aServer();
  try {
    const { owner, workspace } = await anOwner(server);
    const card = async () =>
      (await owner.get<Cards>("/api/v1/workspaces")).body.workspaces.find(
        ({ workspaceId }) => workspaceId === workspace,
      );
    expect(await card()).toMatchObject({ resolution: null });
    valueOf(await owner.command(workspace, { type: "resolve", annulled: true, evidence: "", note: "" }));
    expect(await card()).toMatchObject({ resolution: { future: null } });
  } finally {
    await server.close();
  }
});
