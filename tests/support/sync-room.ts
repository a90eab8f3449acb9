import { expect } from "vitest";
import { block, connect, until } from "./sync-client.ts";
import type { SyncServer } from "./sync-server.ts";

/** An update, and a step 2, as a client sends them. */
export const update = (bytes: Uint8Array): readonly (number | Uint8Array)[] => [0, 2, block(bytes)];
export const stepTwo = (bytes: Uint8Array): readonly (number | Uint8Array)[] => [0, 1, block(bytes)];

let rooms = 0;

/**
 * A room in which Ana has written something; `after` checks that neither she nor the board was harmed, and that the board has no
 * roots but hers and those named.
 */
export async function roomOfAna(server: SyncServer) {
  const workspace = `room${(rooms += 1)}`;
  const ana = connect({ url: server.url, who: "ana", workspace, params: { ack: "1" } });
  await until(() => ana.provider.synced, "ana is synced");
  const text = ana.doc.getText("text/assessment");
  text.insert(0, "Ana's words");
  await until(() => ana.saved() === ana.sent() && ana.saved() === 2, "they are saved");
  const expectNoHarm = async (...besides: readonly string[]) => {
    text.insert(text.length, "!");
    await until(() => ana.saved() === 3, "ana can still write");
    const stored = await server.stored(workspace);
    expect(stored.getText("text/assessment").toString()).toBe("Ana's words!");
    expect([...stored.share.keys()]).toEqual(["text/assessment", ...besides]);
    expect(ana.closed).toEqual([]);
    ana.leave();
  };
  return { workspace, ana, expectNoHarm };
}
