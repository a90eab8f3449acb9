import { posix } from "node:path";

/** Folders of lib, lowest first: each may import what stands before it, and itself. */
const order = [
  ["kit"],
  ["simplex", "scenario"],
  ["pool", "indicator", "score"],
  ["session"],
  ["journal"],
  ["documents", "report", "exchange"],
  ["wire"],
];

/** Who may import whom: folder -> folders; the longest name that fits a file is its row, "*" ends a name. */
const mayImport: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    order.flatMap((folders, height) => folders.map((name) => [`lib/${name}`, below(height)])),
  ),
  "app/_ui": ["lib"],
  "app/_charts": ["app/_ui", "lib"],
  "app/_*": ["app/_", "lib"],
  app: ["app", "lib"],
  server: ["server", "lib"],
  "server/simulated": ["lib"], // a client like any other
  scripts: ["lib", "server/main.ts"],
  bench: ["lib", "server", "bench", "tests/support"],
  tests: ["app", "lib", "server", "scripts", "bench", "tests"],
};

/** Packages that have a home: package -> folders; tests and bench may use them all. */
const homes: Record<string, readonly string[]> = {
  zod: ["lib/wire", "server", "app"],
  yjs: [
    "lib/documents",
    "server/sync",
    "server/session",
    "server/store",
    "server/simulated",
    "app/_room",
    "app/_editor",
    "app/w/[workspace]/scenario",
  ],
  lib0: ["lib/documents", "server/sync", "app/_room", "app/_editor"],
  "y-protocols": ["server/sync", "app/_room", "app/_editor"],
  "y-websocket": ["app/_room", "server/simulated"],
  "y-codemirror.next": ["app/_editor"],
  "@codemirror": ["app/_editor"],
  "socket.io-client": ["app/_room", "server/simulated"],
  "socket.io": ["server"],
  ws: ["server"],
  hono: ["server"],
  "@hono": ["server"],
  pino: ["server"],
  "prom-client": ["server"],
  "better-auth": ["server/identity"],
  "@better-auth": ["server/identity"],
  next: ["app", "server/main.ts", "server/pages.ts"],
  react: ["app"],
  "react-dom": ["app"],
  "radix-ui": ["app"],
  uqr: ["app"],
  micromark: ["app"],
  "micromark-extension-gfm": ["app"],
  "node:": ["server", "scripts"],
  "node:sqlite": ["server/store", "server/identity", "server/main.ts"],
};

/** Adapters are named by the composition root and their own folder alone. */
const adapter = /^server\/(store|bus)\/(embedded|memory|postgres|redis|sqlite)[^/]*(\/|\.ts$)/;

const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*(?=["'`]\.\/))["'`]([^"'`\n]+)["'`]/g;
const comment = /^\s*(\/\*[\s\S]*?\*\/|\/\/.*$)/gm;

/** Every module that a source names: static, type-only, side-effect and dynamic imports, and workers. */
export function importsOf(source: string): readonly string[] {
  return [...source.replaceAll(comment, "").matchAll(specifier)].map(([, name]) => name ?? "");
}

/** Why a file may not import a module, in one sentence; null where it may. */
export function objection(file: string, imported: string): string | null {
  if (imported.startsWith("../")) return `${file} climbs to ${imported}: name it from its root, #lib/...`;
  const target = inRepository(file, imported);
  if (target === null) return packageObjection(file, imported);
  if (/(^|\/)index\.tsx?$/.test(target)) return `${file} imports a barrel, ${target}`;
  const isForeign = adapter.test(target) && !atHome(file, target);
  return isForeign ? `${file} names an adapter, ${target}: ask for its port` : folderObjection(file, target);
}

/** The files of lib that stand in no folder of the order. */
export function isUnplaced(file: string): boolean {
  return file.startsWith("lib/") && rowOf(file) === undefined;
}

function below(height: number): readonly string[] {
  return order.slice(0, height).flatMap((folders) => folders.map((name) => `lib/${name}`));
}

function inRepository(file: string, imported: string): string | null {
  if (imported.startsWith("./")) return posix.join(posix.dirname(file), imported);
  return imported.startsWith("#") ? imported.slice(1) : null;
}

function folderObjection(file: string, target: string): string | null {
  const row = rowOf(file);
  if (row === undefined) return null; // configurations
  if (isUnplaced(target)) return `${target} has no place in the order of lib`;
  const allowed = [row.replace("*", ""), ...(mayImport[row] ?? [])];
  return allowed.some((prefix) => lies(target, prefix))
    ? null
    : `${file} imports ${target}, but ${row} may not`;
}

function packageObjection(file: string, imported: string): string | null {
  if (!/^(app|lib|server|scripts)\//.test(file)) return null;
  const name = Object.keys(homes)
    .filter((home) => imported === home || imported.startsWith(home.endsWith(":") ? home : `${home}/`))
    .toSorted((one, other) => other.length - one.length)[0];
  if (name === undefined)
    return file.startsWith("lib/") ? `${file} imports ${imported}, and lib needs no package` : null;
  const home = homes[name] ?? [];
  return home.some((prefix) => lies(file, prefix))
    ? null
    : `${file} imports ${imported}, at home in ${home.join(", ")}`;
}

function rowOf(file: string): string | undefined {
  const rows = Object.keys(mayImport).filter((row) => lies(file, row.replace("*", "")));
  return rows.toSorted((one, other) => other.length - one.length)[0];
}

function lies(file: string, prefix: string): boolean {
  return file === prefix || file.startsWith(prefix.endsWith("_") ? prefix : `${prefix}/`);
}

function atHome(file: string, target: string): boolean {
  const isRoot = /^server\/[^/]+$/.test(file);
  return isRoot || /^(tests|bench)\//.test(file) || lies(file, target.split("/").slice(0, 2).join("/"));
}
