import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import { until, valueOf } from "#tests/support/person.ts";

test("[N5] from coming in to going out nothing is asked of any other machine", async () => {
  const asked: string[] = [];
  const listen = (message: unknown) =>
    (message as { socket: Socket }).socket.on("connectionAttempt", (address: string) => asked.push(address));
  subscribe("net.client.socket", listen);
  const server = await aServer();
  const { owner, workspace } = await anOwner(server);
  const ada = await aMember({ owner, workspace }, { base: server.base, role: "analyst" });
  const socket = ada.openSocket(workspace);
  const board = ada.openDocument(workspace, "board");
  await until("everything is open", () => socket.connected && board.provider.synced);
  const { round } = valueOf(
    await owner.command<{ round: string }>(workspace, { type: "open-round", kind: "sealed" }),
  );
  valueOf(await ada.command(workspace, { type: "seal", round, values: [200_000, 300_000, 500_000] }));
  valueOf(await owner.command(workspace, { type: "reveal-round", round }));
  expect((await ada.get(`/api/v1/workspaces/${workspace}/export`)).status).toBe(200);
  expect((await ada.get("/api/auth/get-session")).status).toBe(200);
  expect((await ada.post("/api/v1/sign-out")).status).toBe(204);
  socket.close();
  board.provider.destroy();
  await server.close();
  unsubscribe("net.client.socket", listen);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((address) => address !== "127.0.0.1")).toEqual([]);
});
