import type * as z from "zod/mini";

type Issue = z.core.$ZodIssue;

const sorts: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** What is wrong with one place of a file, in words that finish a sentence begun by the place. */
export function issueInWords(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? "is missing"
        : `should be ${sorts[issue.expected] ?? issue.expected}`;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_value":
      return `should be ${issue.values.map((value) => `“${String(value)}”`).join(" or ")}`;
    case "invalid_format":
    case "invalid_union":
      return issue.code === "invalid_format" && issue.format !== "date"
        ? issue.message
        : "should be a date like 2028-12-31";
    default:
      return issue.message;
  }
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: "too_small" }>): string {
  if (origin === "string") return "is empty";
  return origin === "array" ? `has too few: ${minimum} at least` : `is too small: from ${minimum}`;
}

function tooBig({ origin, maximum }: Extract<Issue, { code: "too_big" }>): string {
  if (origin === "string") return `is too long: ${maximum.toLocaleString("en-GB")} characters at most`;
  return origin === "array" ? `has too many: ${maximum} at most` : `is too large: up to ${maximum}`;
}
