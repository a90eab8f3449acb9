import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, isUnplaced, objection } from "#tests/support/architecture.ts";

const tops = ["app", "lib", "server", "scripts", "bench", "tests"];
const root = join(import.meta.dirname, "..");

const files = readdirSync(root)
  .filter((top) => tops.includes(top))
  .flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: "utf8" }).map((name) => `${top}/${name}`),
  )
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes("node_modules"));

const objections = (path: string, source: string) =>
  importsOf(source)
    .map((imported) => objection(path, imported))
    .filter((why) => why !== null);

describe("the folders of the project", () => {
  test("import only what they may", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((path) => objections(path, readFileSync(join(root, path), "utf8")))).toEqual([]);
  });

  test("have no barrels", () => {
    expect(files.filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
  });

  test("each have a place in the order, if they are of lib", () => {
    expect(files.filter(isUnplaced)).toEqual([]);
  });
});

describe("a planted import is found", () => {
  const up = ".."; // spelt so that this very file names none
  const barrel = "./index.ts";
  const unplaced = "#lib/odds/x.ts";
  test.each([
    ["lib/kit/total.ts", 'import { may } from "#lib/session/may.ts";', "lib/kit may not"],
    ["lib/pool/linear.ts", 'import type { Round } from "#lib/session/session.ts";', "lib/pool may not"],
    ["lib/session/may.ts", 'const log = await import("#server/store/store.ts");', "lib/session may not"],
    ["lib/session/may.ts", 'type Store = import("#server/store/store.ts").Store;', "lib/session may not"],
    ["lib/session/may.ts", `export { x } from "${barrel}";`, "barrel"],
    ["lib/session/may.ts", `import { x } from "${up}/kit/total.ts";`, "climbs"],
    ["lib/session/may.ts", 'import * as Y from "yjs";', "at home in lib/documents"],
    ["lib/documents/board.ts", 'import { z } from "zod";', "at home in lib/wire"],
    ["lib/journal/chain.ts", 'import { createHash } from "node:crypto";', "at home in server"],
    ["lib/journal/chain.ts", 'import sortBy from "lodash";', "lib needs no package"],
    ["lib/journal/chain.ts", `import { x } from "${unplaced}";`, "no place in the order"],
    ["app/page.tsx", 'import { Store } from "#server/store/store.ts";', "app may not"],
    ["app/_charts/strip.tsx", 'import { useShared } from "#app/_room/shared.ts";', "app/_charts may not"],
    ["app/_ui/button.tsx", 'import { io } from "socket.io-client";', "at home in app/_room"],
    ["app/_room/room.tsx", 'import { Page } from "#app/page.tsx";', "app/_* may not"],
    ["app/page.tsx", 'import "node:fs";', "at home in server"],
    ["server/http/api.ts", 'import { Button } from "#app/_ui/button.tsx";', "server may not"],
    [
      "server/simulated/room.ts",
      'import type { Store } from "#server/store/store.ts";',
      "server/simulated may not",
    ],
    ["server/http/api.ts", 'import { betterAuth } from "better-auth";', "at home in server/identity"],
    ["server/http/api.ts", 'import { memoryStore } from "#server/store/memory.ts";', "names an adapter"],
    ["server/http/api.ts", `new Worker(new URL("${barrel}", import.meta.url));`, "barrel"],
    ["server/http/api.ts", 'import { anEstimate } from "#tests/support/an-estimate.ts";', "server may not"],
  ])("in %s: %s", (path, source, why) => {
    expect(objections(path, source)).toEqual([expect.stringContaining(why)]);
  });

  test.each([
    ["lib/wire/command.ts", 'import { z } from "zod"; import { may } from "#lib/session/may.ts";'],
    ["server/main.ts", 'import { memoryStore } from "#server/store/memory.ts"; import next from "next";'],
    ["app/_room/room.tsx", 'import * as Y from "yjs"; import { Button } from "#app/_ui/button.tsx";'],
    [
      "app/w/[workspace]/page.tsx",
      'import { Parts } from "./parts.tsx"; import { useShared } from "#app/_room/shared.ts";',
    ],
    [
      "tests/lib/pool/linear.test.ts",
      'import { Store } from "#server/store/store.ts"; import { z } from "zod";',
    ],
  ])("and a welcome one is not, in %s: %s", (path, source) => {
    expect(objections(path, source)).toEqual([]);
  });
});
