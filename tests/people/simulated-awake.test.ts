import { expect, test } from "vitest";
import type { RecordMember } from "#lib/documents/record.ts";
import type { SimulatedList } from "#lib/wire/api.ts";
import { spawnSimulators } from "#server/simulated/spawned.ts";
import { anOwner } from "#tests/support/a-team.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aPerson, until } from "#tests/support/person.ts";
import { dataFolder } from "#tests/support/server-process.ts";

test("after a restart they are away; woken, they come back as the same members", async () => {
  const { folder, remove } = dataFolder();
  const simulate = (warn: (facts: object, message: string) => void) => spawnSimulators({ warn, pace: 0.01 });
  const first = await aServer({ folder, simulate });
  const { owner, workspace } = await anOwner(first);
  const at = `/api/v1/workspaces/${workspace}/simulated`;
  const { body: there } = await owner.post<SimulatedList>(at, { count: 3 });
  await first.close();

  const second = await aServer({ folder, simulate });
  const same = aPerson(() => second.base);
  await same.enter(second.key);
  const { body: asleep } = await same.get<SimulatedList>(at);
  expect(asleep).toEqual({ ...there, areAwake: false });
  const record = same.openDocument(workspace, "record");
  const here = () => [...record.awareness.getStates().values()].map(({ member }) => String(member));
  expect((await same.post<SimulatedList>(`${at}/wake`)).body).toEqual(there);
  await until("they are back", () => there.analysts.every(({ member }) => here().includes(member)));
  const members = [...record.document.getMap<RecordMember>("members").values()];
  expect(members.filter((one) => one.simulated === true)).toHaveLength(3);
  record.provider.destroy();
  await second.close();
  remove();
});
