import type { BrowserContext, Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";
import type { Product } from "#tests/support/product.ts";
import { startProduct } from "#tests/support/product.ts";

/** The product as people run it. */
export type House = Product;

/** Somebody at a browser of their own, with every byte that browser received. */
export type Visitor = { readonly page: Page; readonly context: BrowserContext; readonly received: Buffer[] };

type Fixtures = {
  readonly house: House;
  readonly visitor: (name: string, size?: { width: number; height: number }) => Promise<Visitor>;
};

/** Every journey has a house of its own: the owner link is good once. */
export const test = base.extend<Fixtures>({
  house: [
    async ({ browserName: _browser }, use) => {
      const { stop, ...house } = await startProduct();
      await use(house);
      await stop();
    },
    { scope: "test", timeout: 120_000 },
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
