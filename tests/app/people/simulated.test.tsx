import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { PeopleScreen } from "#app/w/[workspace]/people/people-screen.tsx";
import { SimulatedOffer } from "#app/w/[workspace]/people/simulated-offer.tsx";
import type { RecordMember } from "#lib/documents/record.ts";
import type { Role } from "#lib/session/session.ts";
import type { SimulatedList } from "#lib/wire/api.ts";
import { anApi, aProblem } from "#tests/app/home/an-api.tsx";
import { aFakeRoom } from "#tests/app/scenario/a-fake-room.tsx";

const nobody: SimulatedList = { analysts: [], areAwake: false, isExample: true };
const three: SimulatedList = {
  analysts: [
    { member: "m1" as never, name: "Vera" },
    { member: "m2" as never, name: "Otto" },
    { member: "m3" as never, name: "Mina" },
  ],
  areAwake: true,
  isExample: true,
};

type Shown = { readonly role?: Role; readonly list?: SimulatedList; readonly refusal?: string };

function show(part: "people" | "offer", { role = "owner", list = nobody, refusal }: Shown = {}) {
  let now = list;
  const api = anApi(({ method, path }) => {
    if (!path.includes("/simulated")) return { status: 200, body: { invites: [] } };
    if (method === "GET") return { status: 200, body: now };
    if (refusal !== undefined) return aProblem(503, refusal);
    now = method === "DELETE" ? nobody : three;
    return method === "DELETE" ? { status: 204 } : { status: 201, body: now };
  });
  const fake = aFakeRoom({ role });
  for (const { member, name } of list.analysts)
    fake.record.getMap<RecordMember>("members").set(member, { name, role: "analyst", simulated: true });
  render(fake.within(part === "people" ? <PeopleScreen /> : <SimulatedOffer />));
  return api;
}
const asked = (api: ReturnType<typeof anApi>) =>
  api.asked.filter(({ method, path }) => method !== "GET" && path.includes("/simulated"));

test("the owner of an example brings simulated analysts in by one button", async () => {
  const api = show("people");
  fireEvent.click(await screen.findByRole("button", { name: "Add simulated analysts" }));
  expect(await screen.findByText(/Vera, Otto and Mina are simulated\. They take part/)).toBeDefined();
  expect(asked(api)).toEqual([
    { method: "POST", path: "/api/v1/workspaces/w1/simulated", body: { count: 4 } },
  ]);
});

test("nobody else is offered any, nor is an owner whose workspace is no example", async () => {
  const api = show("people", { role: "facilitator" });
  await waitFor(() => expect(api.asked.length).toBeGreaterThan(0));
  expect(api.asked.some(({ path }) => path.includes("/simulated"))).toBe(false);
  expect(screen.queryByText("Simulated analysts")).toBeNull();
});

test("a workspace that is no example shows the part only while there are any", async () => {
  const api = show("people", { list: { ...nobody, isExample: false } });
  await waitFor(() => expect(api.asked.some(({ path }) => path.endsWith("/simulated"))).toBe(true));
  await waitFor(() => expect(screen.queryByText("No link has been made yet.")).not.toBeNull());
  expect(screen.queryByText("Simulated analysts")).toBeNull();
});

test("[A5] in the list they are marked, keep their role, and have no menu of their own", async () => {
  show("people", { list: three });
  const row = (await screen.findByText("Vera")).closest("tr");
  if (row === null) throw new Error("no row");
  expect(within(row).getByText("simulated")).toBeDefined();
  expect(within(row).queryByRole("combobox")).toBeNull();
  expect(screen.queryByRole("button", { name: "More for Vera" })).toBeNull();
});

test("removing them says what goes with them, and happens only then", async () => {
  const api = show("people", { list: three });
  fireEvent.click(await screen.findByRole("button", { name: "Remove the simulated analysts" }));
  expect((await screen.findByRole("dialog")).textContent).toContain(
    "every aggregate becomes that of the people",
  );
  expect(asked(api)).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Remove them" }));
  await waitFor(() => expect(asked(api).map(({ method }) => method)).toEqual(["DELETE"]));
});

test("after a restart they wait to be woken", async () => {
  const api = show("people", { list: { ...three, areAwake: false } });
  expect(await screen.findByText(/away since the server was started again/)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Wake them" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Wake them" })).toBeNull());
  expect(asked(api).map(({ path }) => path)).toEqual(["/api/v1/workspaces/w1/simulated/wake"]);
});

test("what did not work is said in the server's words", async () => {
  show("people", { refusal: "unavailable" });
  fireEvent.click(await screen.findByRole("button", { name: "Add simulated analysts" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The server says unavailable.");
});

test("before the first round one line offers them, and then says who they are", async () => {
  show("offer");
  fireEvent.click(await screen.findByRole("button", { name: "Add simulated analysts" }));
  expect(
    await screen.findByText("Vera, Otto and Mina are simulated and will take part when a round opens."),
  ).toBeDefined();
});
