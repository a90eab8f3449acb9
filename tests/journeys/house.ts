import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";

/** The product as people run it, in production, over a folder of its own. */
export type House = { readonly base: string; readonly ownerLink: string; readonly log: () => string };

/** Somebody at a browser of their own, with every byte that browser received. */
export type Visitor = { readonly page: Page; readonly context: BrowserContext; readonly received: Buffer[] };

type Fixtures = {
  readonly visitor: (name: string, size?: { width: number; height: number }) => Promise<Visitor>;
};

export const test = base.extend<Fixtures, { readonly house: House }>({
  house: [
    async ({ browserName: _browser }, use) => {
      const folder = mkdtempSync(join(tmpdir(), "barycenter-"));
      const child = spawn(process.execPath, ["server/main.ts"], {
        env: { ...process.env, NODE_ENV: "production", HOST: "localhost", PORT: "0", DATA_DIR: folder },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let log = "";
      const opened = new Promise<string>((done, fail) => {
        const hear = (bytes: Buffer) => {
          log += bytes.toString();
          const link = /Owner link: (\S+)/.exec(log)?.[1];
          if (link !== undefined) done(link);
        };
        child.stdout.on("data", hear);
        child.stderr.on("data", hear);
        child.on("exit", () => fail(new Error(`the server ended: ${log}`)));
      });
      const ownerLink = await opened;
      await use({ base: new URL(ownerLink).origin, ownerLink, log: () => log });
      const exit = once(child, "exit");
      child.kill("SIGTERM");
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  visitor: async ({ browser, house }, use) => {
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    await use(async (name, size = { width: 1280, height: 900 }) => {
      const context = await browser.newContext({ baseURL: house.base, viewport: size });
      contexts.push(context);
      const page = await context.newPage();
      const received: Buffer[] = [];
      page.on("websocket", (socket) =>
        socket.on("framereceived", ({ payload }) => received.push(Buffer.from(payload))),
      );
      page.on(
        "response",
        (response) =>
          void response.body().then(
            (bytes) => received.push(bytes),
            () => undefined,
          ),
      );
      page.on("pageerror", (error) => troubles.push(`${name}: ${error.message}`));
      page.on(
        "console",
        (message) => message.type() === "error" && troubles.push(`${name}: ${message.text()}`),
      );
      return { page, context, received };
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(troubles, "errors on the consoles").toEqual([]);
  },
});

export { expect };
