/** A visitor over HTTP who keeps the cookies that the server gives. */
export type Visitor = ReturnType<typeof createVisitor>;

const PATIENCE_MS = 15_000;

/** Somebody whom the server does not know yet. */
export function createVisitor(base: string) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function ask(method: "GET" | "POST", path: string, body?: object) {
    const known: Record<string, string> = jar.size === 0 ? {} : { cookie: cookie() };
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { ...known, "content-type": "application/json" },
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const [name = "", ...value] = pair.trim().split("=");
      jar.set(name, value.join("="));
    }
    const given: unknown = response.ok ? await response.json() : null;
    return { status: response.status, given };
  }
  return {
    cookie,
    get: (path: string) => ask("GET", path),
    post: (path: string, body: object) => ask("POST", path, body),
  };
}
