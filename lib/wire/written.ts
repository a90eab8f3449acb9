import * as z from "zod/mini";

/** What somebody wrote, at most that many UTF-16 code units of it. Half of a character is refused: it has no UTF-8, so nothing could hash it. */
export const written = (longest: number) =>
  z.string().check(
    z.maxLength(longest),
    z.refine((text) => text.isWellFormed(), "not well-formed Unicode"),
  );
