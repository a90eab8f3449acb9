// What a browser fetches to show the Forecast page, before anything that comes when it is asked for; and all there is.
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

const page = "/w/[workspace]/forecast/page";
const read = (path) => readFileSync(new URL(`.next/${path}`, import.meta.url), "utf8");

/** @type {{ __RSC_MANIFEST?: Record<string, { entryJSFiles: Record<string, string[]> }> }} */
const global = {};
runInNewContext(read(`server/app${page}_client-reference-manifest.js`), { globalThis: global });
const { rootMainFiles } = JSON.parse(read("build-manifest.json"));
const first = new Set([...rootMainFiles, ...Object.values(global.__RSC_MANIFEST[page].entryJSFiles).flat()]);

export default [
  {
    name: "Forecast, first load",
    path: [...first].map((file) => `.next/${file.replaceAll(/[[\]]/g, "\\$&")}`),
    limit: "263 kB",
  },
  { name: "Everything a browser may ever fetch", path: ".next/static/chunks/**/*.js", limit: "618 kB" },
];
