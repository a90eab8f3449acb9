import type { IncomingMessage, ServerResponse } from "node:http";
import type { Settings } from "./settings.ts";
import type { Store } from "./store/store.ts";
import { mayReadMetrics } from "./metrics.ts";
import type { createMetrics } from "./metrics.ts";

const PATIENCE_MS = 2000;

/** `/healthz` (alive), `/readyz` (the store answers) and `/metrics`. Answers false for any other path. */
export function createProbes(ports: {
  readonly store: Store;
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly settings: Settings;
}) {
  return (path: string, request: IncomingMessage, response: ServerResponse): boolean => {
    if (path === "/healthz") say(response, 200, "alive\n");
    else if (path === "/readyz")
      void ready(ports.store).then((trouble) =>
        say(response, trouble === null ? 200 : 503, `${trouble ?? "ready"}\n`),
      );
    else if (path === "/metrics") void metrics(request, response);
    else return false;
    return true;
  };

  async function metrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!mayReadMetrics(request, ports.settings))
      return say(response, 403, "from this machine, or with the token\n");
    response.setHeader("content-type", ports.metrics.contentType);
    say(response, 200, await ports.metrics.text());
  }
}

async function ready(store: Store): Promise<string | null> {
  const late = new Promise<string>(
    (done) => void setTimeout(done, PATIENCE_MS, "the store does not answer").unref(),
  );
  const answered = store.ping().then(
    () => null,
    () => "the store refuses",
  );
  return Promise.race([answered, late]);
}

function say(response: ServerResponse, status: number, text: string): void {
  response.setHeader("cache-control", "no-store");
  if (!response.hasHeader("content-type")) response.setHeader("content-type", "text/plain; charset=utf-8");
  response.writeHead(status).end(text);
}
