import { defineConfig } from "vitest/config";

const node = ["tests/*.test.ts", "tests/{lib,server,scripts,contracts,laws,people,faults}/**/*.test.ts"];
const always = ["tests/support/seed.ts", "tests/support/console.ts"];

export default defineConfig({
  test: {
    testTimeout: 30_000, // a busy machine is 4 to 8 times slower
    hookTimeout: 30_000,
    env: { SEED: process.env["SEED"] ?? String(Math.floor(Math.random() * 2 ** 31)) },
    globalSetup: "tests/support/say-seed.ts",
    projects: [
      { extends: true, test: { name: "node", include: node, environment: "node", setupFiles: always } },
      {
        extends: true,
        test: {
          name: "dom",
          include: ["tests/app/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          setupFiles: [...always, "tests/support/unmount.ts", "tests/support/parts-are-here.ts"],
        },
      },
    ],
  },
});
