import { afterEach, describe, expect, test } from "vitest";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import type { SyncServer } from "#tests/support/sync-server.ts";
import { startSyncServer } from "#tests/support/sync-server.ts";
import type { Asking, Person } from "#tests/support/sync-client.ts";
import { connect, said, until } from "#tests/support/sync-client.ts";

const w1 = "w1" as WorkspaceId;
const future = { kind: "future", order: "a0", colour: 1 };
const open: { server?: SyncServer; people: Person[] } = { people: [] };
const begin = async (...options: Parameters<typeof startSyncServer>) =>
  (open.server = await startSyncServer(...options));
const come = (asking: Asking) => {
  const person = connect(asking);
  open.people.push(person);
  return person;
};
const synced = (...people: Person[]) =>
  until(() => people.every(({ provider }) => provider.synced), "everyone is synced");

afterEach(async () => {
  open.people.splice(0).forEach((person) => person.leave());
  await open.server?.stop();
  delete open.server;
});

describe("people with unmodified providers", () => {
  test("write on the same board, and all see the same, as does the store", async () => {
    const { url, stored } = await begin();
    const [ana, ben, otto] = [
      come({ url, who: "ana" }),
      come({ url, who: "ben" }),
      come({ url, who: "otto" }),
    ];
    await synced(ana, ben, otto);
    ana.doc.getMap("items").set("f1", future);
    ben.doc.getText("text/f1/title").insert(0, "Détente");
    await until(
      () => otto.doc.getText("text/f1/title").toString() === "Détente" && otto.doc.getMap("items").has("f1"),
      "otto sees both",
    );
    await until(() => JSON.stringify(said(ana.doc)) === JSON.stringify(said(ben.doc)), "both say the same");
    expect(said(await stored("w1"))).toEqual(said(otto.doc));
  });

  test("who comes later is given the whole, and is not synced before", async () => {
    const { url } = await begin();
    const ana = come({ url, who: "ana", params: { ack: "1" } });
    await synced(ana);
    ana.doc.getText("text/assessment").insert(0, "long before");
    await until(() => ana.saved() === ana.sent(), "it is saved");
    const ben = come({ url, who: "ben" });
    let atSync = "";
    ben.provider.on("sync", () => (atSync ||= ben.doc.getText("text/assessment").toString()));
    await synced(ben);
    expect(atSync).toBe("long before");
  });

  test("what was written offline arrives on return, deletions included", async () => {
    const { url } = await begin();
    const [ana, ben] = [come({ url, who: "ana" }), come({ url, who: "ben" })];
    await synced(ana, ben);
    ana.doc.getText("text/assessment").insert(0, "abcdef");
    await until(() => ben.doc.getText("text/assessment").length === 6, "ben has it");
    ben.provider.disconnect();
    ana.doc.getText("text/assessment").delete(0, 3);
    ben.doc.getText("text/assessment").insert(6, "!");
    await until(() => ana.doc.getText("text/assessment").toString() === "def", "ana deleted");
    ben.provider.connect();
    await until(() => ana.doc.getText("text/assessment").toString() === "def!", "ana sees what ben wrote");
    await until(() => ben.doc.getText("text/assessment").toString() === "def!", "ben sees what ana deleted");

    expect(said(ben.doc)).toEqual(said(ana.doc));
  });

  test("who asks for it is told how many of their updates are durable, step 2 included", async () => {
    const { url } = await begin();
    const ana = come({ url, who: "ana", params: { ack: "1", v: "1" } });
    await synced(ana);
    await until(() => ana.saved() === 1, "the step 2 is saved");
    for (let n = 0; n < 5; n += 1) ana.doc.getText("text/assessment").insert(0, "a");
    await until(() => ana.saved() === 6, "the updates are saved");
    expect(ana.sent()).toBe(6);
  });

  test("a board that nobody has open any more is let go, and comes back from the store", async () => {
    const { url, sync } = await begin();
    const ana = come({ url, who: "ana", params: { ack: "1" } });
    await synced(ana);
    ana.doc.getText("text/assessment").insert(0, "kept");
    await until(() => ana.saved() === 2, "it is saved");
    ana.leave();
    await until(() => sync.stats().rooms === 0 && sync.stats().sockets === 0, "the room is free");
    const ben = come({ url, who: "ben" });
    await synced(ben);
    expect(ben.doc.getText("text/assessment").toString()).toBe("kept");
  });

  test("a role that changes closes the socket, and the person comes back as what they are now", async () => {
    const roles: Record<string, "analyst" | "observer"> = { ana: "analyst" };
    const { url, sync, stored } = await begin({ role: (name) => roles[name] });
    const ana = come({ url, who: "ana" });
    await synced(ana);
    let times = 0;
    ana.provider.on("sync", (isSynced: boolean) => (times += isSynced ? 1 : 0));
    roles["ana"] = "observer";
    sync.disconnect(w1, "ana" as never, 1012, "role changed");
    await until(() => times === 1, "ana is back");
    ana.doc.getText("text/assessment").insert(0, "no longer");
    await until(() => ana.closed.length > 0, "ana is sent away");
    expect(ana.closed).toEqual([4403]);
    expect((await stored("w1")).getText("text/assessment").toString()).toBe("");
  });

  test("the server tells who is there", async () => {
    const { url, sync } = await begin();
    const changes: string[] = [];
    sync.onPresence((workspace) => changes.push(`${workspace}: ${sync.present(workspace).join(" ")}`));
    const ana = come({ url, who: "ana" });
    await synced(ana);
    const [again, ben] = [come({ url, who: "ana", document: "record" }), come({ url, who: "ben" })];
    await synced(again, ben);
    ben.leave();
    await until(() => sync.present(w1).length === 1, "ben has gone");
    expect(changes).toEqual(["w1: ana", "w1: ana ben", "w1: ana"]);
  });

  test("the board is given as the server has it, once it is durable", async () => {
    const { url, sync } = await begin();
    expect(Buffer.from(await sync.board(w1)).toString("hex")).toBe("0000");
    const ana = come({ url, who: "ana" });
    await synced(ana);
    ana.doc.getText("text/assessment").insert(0, "here");
    await until(async () => (await sync.board(w1)).length > 2, "it has arrived");
    const { boardOf } = await import("#lib/documents/board-content.ts");
    expect(said(boardOf(await sync.board(w1)))).toEqual(said(ana.doc));
  });

  test("closing sends everybody away for later and keeps what was accepted", async () => {
    const { url, sync, stored } = await begin();
    const ana = come({ url, who: "ana" });
    await synced(ana);
    const codes: (number | undefined)[] = [];
    ana.provider.on("connection-close", (event: { code: number } | null) => codes.push(event?.code));
    ana.doc.getText("text/assessment").insert(0, "last words");
    await until(() => sync.stats().updatesAccepted === 2, "it is accepted");
    await sync.close();
    expect((await stored("w1")).getText("text/assessment").toString()).toBe("last words");
    await until(() => codes.length > 0, "ana is sent away");
    expect(codes[0]).toBe(1013);
  });
});
