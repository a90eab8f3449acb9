// `npm run shots`: pictures of every screen and state, for people to look at. `npm run shots -- doors home` takes some scenes only.
import { mkdirSync, rmSync } from "node:fs";
import { chromium } from "@playwright/test";
import { anOwner } from "#tests/shots/house.ts";
import { scenes } from "#tests/shots/scenes.ts";
import { startProduct } from "#tests/support/product.ts";

const wanted = process.argv.slice(2);
const chosen = Object.entries(scenes).filter(([name]) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  process.stderr.write(`There are the scenes ${Object.keys(scenes).join(", ")}.\n`);
  process.exit(2);
}
if (wanted.length === 0) rmSync("shots", { recursive: true, force: true });
mkdirSync("shots", { recursive: true });
const product = await startProduct({ LIMIT_DOORS_PER_MINUTE: "100000" });
const executablePath = process.env["CHROMIUM_PATH"];
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  const place = { browser, base: product.base };
  const { page: owner, example } = await anOwner(place, product.ownerLink);
  for (const [, play] of chosen) await play({ place, owner, example });
} finally {
  await browser.close();
  await product.stop();
}
