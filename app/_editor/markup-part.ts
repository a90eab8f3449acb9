import { later } from "#app/_ui/later.ts";

/** What makes HTML of Markdown. */
export const markup = later(async () => (await import("./html-of.ts")).htmlOf);
