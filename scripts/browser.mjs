// Finds a Chromium for the journeys, or gets one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, say } from "./child.mjs";

/** The path of a Chromium; null, after one sentence on what to do, if there is none and none can be got. */
export async function findBrowser() {
  const found = await present();
  if (found !== null) return found;
  say("no Chromium found: asking Playwright for one (about 170 MB)");
  const waiting = "waiting for Playwright";
  await run("playwright", ["install", "chromium"], { stdin: "ignore", waiting });
  const downloaded = await playwrights();
  if (downloaded !== null) return downloaded;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) await installFromDebian();
  const installed = onPath();
  if (installed === null) say("the journeys need Chromium: install it, or set CHROMIUM_PATH to one");
  return installed;
}

async function present() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") {
    if (existsSync(given)) return given;
    say(`CHROMIUM_PATH names ${given}, which does not exist`);
  }
  return (await playwrights()) ?? onPath();
}

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) ? path : null;
}

function onPath() {
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

async function installFromDebian() {
  say("installing Debian's Chromium with apt-get (a minute or two)");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "inherit", "inherit"], env });
  process.env.DEBIAN_FRONTEND = "noninteractive";
  const args = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
  await run("apt-get", args, { stdin: "ignore", waiting: "installing Chromium" });
}
