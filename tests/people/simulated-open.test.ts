import { expect, test } from "vitest";
import type { RecordEstimate } from "#lib/documents/record.ts";
import { spawnSimulators } from "#server/simulated/spawned.ts";
import { anOwner } from "#tests/support/a-team.ts";
import { aServer } from "#tests/support/a-server.ts";
import { until, valueOf } from "#tests/support/person.ts";

test("in an open round their points move before they drop, and what they drop adds up", async () => {
  const server = await aServer({ simulate: (warn) => spawnSimulators({ warn, pace: 0.1 }) });
  const { owner, workspace } = await anOwner(server);
  await owner.post(`/api/v1/workspaces/${workspace}/simulated`, { count: 3 });
  const { document, awareness, provider } = owner.openDocument(workspace, "record");
  const points = new Set<string>();
  awareness.on("change", () => {
    for (const { point } of awareness.getStates().values())
      if (point !== undefined) points.add(String(point));
  });
  const estimates = () => [...document.getMap<RecordEstimate>("estimates").values()];
  const command = { type: "open-round", kind: "open", minutes: 60 };
  valueOf(await owner.command(workspace, command));
  await until("all three have estimated", () => estimates().length === 3, 30_000);
  for (const { values } of estimates()) expect(values.reduce((sum, part) => sum + part, 0)).toBe(1_000_000);
  expect(points.size).toBeGreaterThan(3);
  provider.destroy();
  await server.close();
});
