import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ReactNode } from "react";
import { onTestFinished } from "vitest";
import type { Problem } from "#lib/wire/problem.ts";

type Asked = { readonly method: string; readonly path: string; readonly body: unknown };
type Answer = (asked: Asked) => { readonly status: number; readonly body?: unknown } | "no connection";

/** An API that answers as a test says, instead of the network; what was asked is kept. */
export function anApi(answer: Answer): { readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (path, init = {}) => {
    const one = {
      method: init.method ?? "GET",
      path: path instanceof Request ? path.url : path.toString(),
      body: typeof init.body === "string" ? (JSON.parse(init.body) as unknown) : undefined,
    };
    asked.push(one);
    const said = answer(one);
    if (said === "no connection") return Promise.reject(new TypeError("fetch failed"));
    return Promise.resolve(
      new Response(said.body === undefined ? null : JSON.stringify(said.body), { status: said.status }),
    );
  };
  onTestFinished(() => {
    globalThis.fetch = fetch;
  });
  return { asked };
}

/** Problem details as the server writes them. */
export const aProblem = (status: number, code: string, facts: Problem["facts"] = {}) => ({
  status,
  body: { type: `about:blank#${code}`, title: "No", status, code, detail: `The server says ${code}.`, facts },
});

/** A router that notes where it was sent, and how often it was asked for the page anew. */
export function aRouter() {
  const went: string[] = [];
  const go = (href: string) => {
    went.push(href);
  };
  let refreshes = 0;
  const router = {
    push: go,
    replace: go,
    refresh: () => {
      refreshes += 1;
    },
    back: () => {},
    forward: () => {},
    prefetch: () => {},
  };
  const within = (children: ReactNode) => (
    <AppRouterContext.Provider value={router as never}>{children}</AppRouterContext.Provider>
  );
  return { went, within, refreshed: () => refreshes };
}

/** The page stands at an address with that fragment. */
export function standingAt(path: string): void {
  window.history.replaceState(null, "", path);
}
