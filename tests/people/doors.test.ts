import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "#lib/wire/problem.ts";
import { problem } from "#lib/wire/problem.ts";
import type { TestServer } from "#tests/support/a-server.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aMember, anOwner } from "#tests/support/a-team.ts";
import type { Person } from "#tests/support/person.ts";
import { aPerson, valueOf } from "#tests/support/person.ts";

const HOUR_MS = 3_600_000;
let server: TestServer;
let owner: Person;
let workspace = "";
const somebody = () => aPerson(() => server.base);
const invites = () => `/api/v1/workspaces/${workspace}/invites`;
type Listed = { invites: readonly { id: string; used: number; uses: number; isRevoked: boolean }[] };

beforeAll(async () => {
  server = await aServer();
  ({ owner, workspace } = await anOwner(server));
});
afterAll(() => server.close());

const refusalOf = async (asked: Promise<{ status: number; body: unknown; headers: Headers }>) => {
  const { status, body, headers } = await asked;
  expect(headers.get("content-type")).toBe("application/problem+json");
  return { status, code: problem.parse(body).code };
};

describe("the owner link", () => {
  test("lets its bearer in as owner of the example workspace", async () => {
    const { body } = await owner.get<{ role: string; stage: string }>(`/api/v1/workspaces/${workspace}`);
    expect(body).toMatchObject({ role: "owner", stage: "framing" });
  });

  test("is good once", async () => {
    const asked = somebody().post("/api/v1/enter", { key: server.key });
    expect(await refusalOf(asked)).toEqual({ status: 403, code: "no-such-key" });
  });

  test("with another key opens nothing and signs nobody in", async () => {
    const visitor = somebody();
    const asked = visitor.post("/api/v1/enter", { key: "K".repeat(32) });
    expect(await refusalOf(asked)).toEqual({ status: 403, code: "no-such-key" });
    expect(visitor.cookie).toBe("");
  });
});

describe("an invitation", () => {
  test("tells what it is for and who gave it, and looking does not use it up", async () => {
    const code = await owner.invite(workspace, "analyst", 1);
    const visitor = somebody();
    for (let looks = 0; looks < 5; looks += 1) {
      const { status, body } = await visitor.post("/api/v1/invites/look", { code });
      expect(status).toBe(200);
      expect(body).toEqual({
        title: expect.any(String) as unknown,
        role: "analyst",
        invitedBy: "Owner",
        stage: "framing",
      });
    }
    expect((await visitor.join(code, "Ada")).body).toEqual({ workspaceId: workspace, role: "analyst" });
  });

  test("that is used up lets nobody else in, and says so to who looks", async () => {
    const code = await owner.invite(workspace, "analyst", 1);
    await somebody().join(code, "Ada");
    const late = somebody();
    expect(await refusalOf(late.join(code, "Ben"))).toEqual({ status: 410, code: "invite-used-up" });
    expect(await refusalOf(late.post("/api/v1/invites/look", { code }))).toMatchObject({ status: 410 });
  });

  test("that was taken back lets nobody in", async () => {
    const before = (await owner.get<Listed>(invites())).body.invites.map(({ id }) => id);
    const code = await owner.invite(workspace, "analyst");
    const made = (await owner.get<Listed>(invites())).body.invites.find(({ id }) => !before.includes(id));
    expect((await owner.ask("DELETE", `${invites()}/${made?.id}`)).status).toBe(204);
    expect(await refusalOf(somebody().join(code, "Ben"))).toEqual({ status: 410, code: "invite-revoked" });
  });

  test("that is over lets nobody in", async () => {
    const { body } = await owner.post<{ code: string }>(invites(), {
      role: "analyst",
      uses: 9,
      expiresInHours: 1,
    });
    server.forward(HOUR_MS + 1);
    expect(await refusalOf(somebody().join(body.code, "Ben"))).toEqual({
      status: 410,
      code: "invite-expired",
    });
  });

  test("that nobody gave is not there", async () => {
    const asked = somebody().join("n".repeat(32), "Ben");
    expect(await refusalOf(asked)).toEqual({ status: 404, code: "no-such-invite" });
  });

  test("takes a member who has it straight to where they are, without a use of it", async () => {
    const code = await owner.invite(workspace, "analyst", 1);
    const ada = await aMember({ owner, workspace }, { base: server.base, role: "facilitator" });
    const { body } = await ada.post<{ workspaceId: string }>("/api/v1/invites/look", { code });
    expect(body.workspaceId).toBe(workspace);
    expect((await ada.join(code, "Ada again")).body).toEqual({ workspaceId: workspace, role: "facilitator" });
    expect((await somebody().join(code, "Ben")).status).toBe(200);
  });

  test("with one use left lets exactly one of fifty in who race for it", async () => {
    const code = await owner.invite(workspace, "observer", 1);
    const racers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => somebody().join(code, `Racer ${n}`)),
    );
    const codes = racers.map(({ status, body }) => (status === 200 ? "in" : body.code));
    expect(codes.toSorted()).toEqual(["in", ...Array.from({ length: 49 }, () => "invite-used-up")]);
    const { body } = await owner.get<{ members: Record<string, { name: string; role: string | null }> }>(
      `/api/v1/workspaces/${workspace}/record`,
    );
    expect(Object.values(body.members).filter(({ name }) => name.startsWith("Racer"))).toHaveLength(1);
  });
});

describe("a name", () => {
  test.each([
    ["of five thousand characters", "n".repeat(5000)],
    ["that is empty", ""],
    ["of blanks", " \t "],
    ["with a control character", "A\u0007da"],
    ["with a line break", "Ada\nowner"],
    ["that turns the writing round", "Ada\u202E"],
    ["with half of a character", "A\uD800"],
  ])("%s is refused, naming the name", async (_, name) => {
    const code = await owner.invite(workspace, "analyst", 1);
    const { status, body } = await somebody().join(code, name);
    expect(status).toBe(422);
    expect(problem.parse(body)).toMatchObject({ code: "malformed", errors: [{ path: "name" }] });
    expect((await somebody().join(code, "Ada")).status, "the invitation is still good").toBe(200);
  });

  test("of another script is as good as any", async () => {
    const ada = await aMember(
      { owner, workspace },
      { base: server.base, role: "analyst", name: "  Ада Лавлейс 👩‍🔬".replace("\u200D", "") },
    );
    const { body } = await ada.get<{ name: string }>(`/api/v1/workspaces/${workspace}`);
    expect(body.name).toBe("Ада Лавлейс 👩🔬");
  });
});

describe("a return link", () => {
  type Link = { code: string; link: string; expiresAt: string };

  test("brings a member back as who they are, once", async () => {
    const ada = await aMember({ owner, workspace }, { base: server.base, role: "analyst" });
    const { body } = await ada.post<Link>("/api/v1/return-link");
    expect(body.link).toBe(`${server.base}/return#${body.code}`);
    const elsewhere = somebody();
    const back = await elsewhere.post<{ workspaces: string[] }>("/api/v1/return", { code: body.code });
    expect(back.body.workspaces).toEqual([workspace]);
    expect(await elsewhere.member(workspace)).toBe(await ada.member(workspace));
    const again = somebody().post("/api/v1/return", { code: body.code });
    expect(await refusalOf(again)).toEqual({ status: 404, code: "no-such-link" });
  });

  test("is over after its hour", async () => {
    const ada = await aMember({ owner, workspace }, { base: server.base, role: "analyst" });
    const { body } = await ada.post<Link>("/api/v1/return-link");
    server.forward(HOUR_MS + 1);
    const late = somebody().post("/api/v1/return", { code: body.code });
    expect(await refusalOf(late)).toEqual({ status: 404, code: "no-such-link" });
  });

  test("by which an owner lets somebody back in makes them who they were, with what they had said", async () => {
    const ada = await aMember({ owner, workspace }, { base: server.base, role: "analyst" });
    const member = await ada.member(workspace);
    valueOf(
      await ada.command(workspace, {
        type: "comment",
        anchor: { kind: "question", id: "title" },
        text: "Mine",
      }),
    );
    const { body } = await owner.post<Link>(`/api/v1/workspaces/${workspace}/members/${member}/return-link`);
    const back = somebody();
    expect((await back.post("/api/v1/return", { code: body.code })).status).toBe(200);
    expect(await back.member(workspace)).toBe(member);
  });

  test("is not made by a facilitator for an owner", async () => {
    const facilitator = await aMember({ owner, workspace }, { base: server.base, role: "facilitator" });
    const path = `/api/v1/workspaces/${workspace}/members/${await owner.member(workspace)}/return-link`;
    expect(await refusalOf(facilitator.post<Problem>(path))).toEqual({ status: 403, code: "not-allowed" });
  });
});
