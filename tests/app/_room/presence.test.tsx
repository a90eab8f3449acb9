import { renderHook } from "@testing-library/react";
import { useSyncExternalStore } from "react";
import { expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { hearPoints, watchPresence } from "#app/_room/presence.ts";

/** Two windows on one room: what is shown in the one is heard in the other. */
function pair() {
  const [here, there] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())];
  const show = (state: Readonly<Record<string, unknown>> | null) => {
    there.setLocalState(state);
    applyAwarenessUpdate(here, encodeAwarenessUpdate(there, [there.clientID]), "test");
  };
  return { here, show };
}

test("somebody who drags draws nothing anew where one sees who is here", () => {
  const { here, show } = pair();
  show({ member: "m-A", screen: "forecast" });
  const { subscribe, latest } = watchPresence(here, "m-me");
  let drawn = 0;
  renderHook(() => {
    drawn += 1;
    return useSyncExternalStore(subscribe, latest);
  });
  for (let x = 0; x < 10; x += 1) show({ member: "m-A", screen: "forecast", point: [x, 1_000_000 - x] });
  expect(drawn).toBe(1);
  expect(latest()).toContainEqual({ member: "m-A", state: { screen: "forecast" } });
});

test("who comes, goes elsewhere and leaves is seen", () => {
  const { here, show } = pair();
  const { subscribe, latest } = watchPresence(here, "m-me");
  const seen: string[] = [];
  subscribe(() => seen.push(JSON.stringify(latest().find(({ member }) => member === "m-A")?.state ?? null)));
  show({ member: "m-A", screen: "forecast" });
  show({ member: "m-A", screen: "scenario" });
  show(null);
  expect(seen).toEqual(['{"screen":"forecast"}', '{"screen":"scenario"}', "null"]);
});

test("points are heard while somebody drags, and that they have let go", () => {
  const { here, show } = pair();
  show({ member: "m-A", point: [1] });
  const heard: unknown[] = [];
  const end = hearPoints(here, (member, point) => heard.push([member, point]));
  show({ member: "m-A", point: [2] });
  show({ member: "m-A" });
  show({ member: "m-A", screen: "scenario" });
  show({ member: "m-A", point: [3] });
  show(null);
  end();
  show({ member: "m-A", point: [4] });
  expect(heard).toEqual([
    ["m-A", [1]],
    ["m-A", [2]],
    ["m-A", undefined],
    ["m-A", [3]],
    ["m-A", undefined],
  ]);
});
