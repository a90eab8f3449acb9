import { defineConfig, devices } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 3210);
const executablePath = process.env["CHROMIUM_PATH"];
const browser = executablePath === undefined ? {} : { executablePath };
const quiet =
  "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export default defineConfig({
  testDir: "tests/journeys",
  outputDir: "test-results/journeys", // emptied at every run
  timeout: 60_000,
  workers: 1,
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${port}`,
    trace: "retain-on-failure",
    launchOptions: { ...browser, chromiumSandbox: process.getuid?.() !== 0, args: quiet.split(" ") },
  },
  webServer: {
    command: `"${process.execPath}" server/main.ts`,
    url: `http://localhost:${port}/healthz`,
    env: {
      NODE_ENV: "production",
      HOST: "localhost",
      PORT: String(port),
      DATA_DIR: "test-results/journeys/data",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
