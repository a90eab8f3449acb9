// Completes package-lock.json: a registry that lacks a platform's package makes npm leave it out, and then
// `npm ci` fails everywhere. Run after every change of dependencies: node scripts/lock.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];
const libraries = { gnu: "glibc", gnueabihf: "glibc", glibc: "glibc", musl: "musl", musleabihf: "musl" };
const aliases = { windows: "win32", win: "win32", x86: "ia32", ppc64le: "ppc64", eabi: "arm", armv7: "arm" };

/** What a platform package's name says of the machine it is for: "@oxfmt/binding-linux-x64-musl". */
function platform(name) {
  const words = name.split(/[-/]/).map((word) => aliases[word] ?? word);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  const libc = words.map((word) => libraries[word]).find((library) => library !== undefined);
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os === "linux" && libc && { libc: [libc] }),
  };
}

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(path, "utf8"));
const added = [];
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined || !/^\d+\.\d+\.\d+/.test(version)) continue;
    lock.packages[key] = { version, ...platform(name), ...(parent.dev && { dev: true }), optional: true };
    added.push(name);
  }
}
const sorted = Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, "en"));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length === 0 ? "The lock file is complete." : `Added to the lock file: ${added.join(", ")}`,
);
