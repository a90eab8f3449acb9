import { STATUS_CODES } from "node:http";
import type { ZodError } from "zod";
import type { Problem } from "#lib/wire/problem.ts";

/** An answer that is an error: problem details (RFC 9457) on its way out of a route. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.code);
    this.problem = problem;
    this.headers = headers;
  }
}

/** Problem details of a status and a code of ours; `detail` is a sentence for the person at the other end. */
export const problem = (
  status: number,
  code: string,
  ...[detail, facts = {}]: readonly [detail: string, facts?: Problem["facts"]]
): ProblemError =>
  new ProblemError({
    type: `about:blank#${code}`,
    title: STATUS_CODES[status] ?? "Error",
    status,
    code,
    detail,
    facts,
  });

/** Too many attempts; says after how many seconds to try again. */
export const tooMany = (seconds: number): ProblemError =>
  new ProblemError(
    {
      ...problem(429, "too-many", `Too many attempts. Try again in ${seconds} seconds.`, { seconds }).problem,
    },
    { "retry-after": String(seconds) },
  );

/** What is wrong with a body or a parameter, place by place. */
export function malformed(error: ZodError): ProblemError {
  const errors = error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  const first = errors[0];
  const where = first === undefined || first.path === "" ? "" : `${first.path}: `;
  const about = problem(422, "malformed", `${where}${first?.message ?? "not of the form that is expected"}`);
  return new ProblemError({ ...about.problem, errors });
}

/** Problem details as an HTTP response. */
export const asResponse = ({ problem: body, headers }: ProblemError): Response =>
  new Response(JSON.stringify(body), {
    status: body.status,
    headers: { ...headers, "content-type": "application/problem+json", "cache-control": "no-store" },
  });
