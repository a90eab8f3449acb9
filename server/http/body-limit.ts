import { createMiddleware } from "hono/factory";
import { problem } from "./problems.ts";

/**
 * Lets a request through whose body is at most that many bytes long. The length has to be told beforehand, as every browser
 * does: a body without one is turned away unread.
 */
export const bodyLimit = (most: number) =>
  createMiddleware(async (c, next) => {
    const { "content-length": length = "0", "transfer-encoding": coding } = c.req.header();
    if (coding !== undefined)
      throw problem(411, "no-length", "The body has to say how long it is (Content-Length).");
    if (Number(length) > most)
      throw problem(413, "too-large", `That is too long: ${inWords(most)} at most.`, { most });
    await next();
  });

const KIB = 1024;
const inWords = (bytes: number): string =>
  bytes < KIB * KIB ? `${bytes / KIB} KiB` : `${bytes / KIB / KIB} MiB`;
