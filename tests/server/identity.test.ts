import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { codeDigest, newCode, newId } from "#server/identity/codes.ts";
import { createOwnerKey } from "#server/identity/owner-key.ts";
import { secretIn } from "#server/identity/secrets.ts";
import { aServer } from "#tests/support/a-server.ts";
import { aPerson } from "#tests/support/person.ts";

/** The cookies that entering sets, attribute by attribute. */
async function cookiesOf(settings: Record<string, string>, origin?: string) {
  const server = await aServer({ settings });
  const headers = origin === undefined ? {} : { origin };
  const person = aPerson(() => server.base);
  const entered = await person.ask<{ workspaces: string[] }>("POST", "/api/v1/enter", {
    body: { key: server.key },
    headers,
  });
  const seen = await person.ask("GET", "/api/v1/workspaces", { headers });
  await server.close();
  const cookies = entered.headers.getSetCookie().map((cookie) => cookie.split(/;\s*/));
  return { cookies, isKnown: seen.status === 200 };
}

describe("the session's cookie", () => {
  test("is kept from scripts and from other sites' forms", async () => {
    const { cookies, isKnown } = await cookiesOf({});
    expect(cookies).toHaveLength(1);
    expect(cookies[0]?.[0]).toMatch(/^barycenter=\S{20,}$/);
    expect(cookies[0]).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax"]));
    expect(cookies[0]).not.toContain("Secure");
    expect(isKnown).toBe(true);
  });

  test("under https is secure and bound to the host by its name", async () => {
    const { cookies, isKnown } = await cookiesOf(
      { PUBLIC_URL: "https://team.example" },
      "https://team.example",
    );
    expect(cookies).toHaveLength(1);
    expect(cookies[0]?.[0]).toMatch(/^__Host-barycenter=\S{20,}$/);
    expect(cookies[0]).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax", "Secure"]));
    expect(cookies[0]?.some((attribute) => /^domain=/i.test(attribute))).toBe(false);
    expect(isKnown).toBe(true);
  });
});

describe("a code", () => {
  test("is 192 bits in letters that a link needs not escape, and never the same", () => {
    const codes = Array.from({ length: 1000 }, newCode);
    expect(new Set(codes).size).toBe(1000);
    expect(codes.every((code) => /^[A-Za-z0-9_-]{32}$/.test(code))).toBe(true);
  });

  test("is kept as its SHA-256 alone", () => {
    expect(codeDigest("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("is unlike an id, which begins with a letter", () => {
    expect(Array.from({ length: 1000 }, newId).every((id) => /^[A-Za-z][A-Za-z0-9_-]{20}$/.test(id))).toBe(
      true,
    );
  });
});

describe("an owner key", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "barycenter-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("is taken once, and another one never", () => {
    const ownerKey = createOwnerKey(folder);
    const key = ownerKey.make();
    expect(ownerKey.take("")).toBe(false);
    expect(ownerKey.take(`${key}x`)).toBe(false);
    expect(ownerKey.take(key)).toBe(true);
    expect(ownerKey.take(key)).toBe(false);
  });

  test("is void once another is made, by whoever makes it in the same folder", () => {
    const ownerKey = createOwnerKey(folder);
    const first = ownerKey.make();
    const second = createOwnerKey(folder).make();
    expect(ownerKey.take(first)).toBe(false);
    expect(ownerKey.take(second)).toBe(true);
  });
});

describe("a secret of the installation", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "barycenter-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("is made once, in a file that its owner alone may read", () => {
    const made = secretIn(folder, "ballot-key", undefined);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(secretIn(folder, "ballot-key", undefined)).toBe(made);
    expect(statSync(join(folder, "ballot-key")).mode & 0o777).toBe(0o600);
    expect(secretIn(folder, "auth-secret", undefined)).not.toBe(made);
  });

  test("that is given stands nowhere in the folder", () => {
    expect(secretIn(folder, "ballot-key", "f".repeat(64))).toBe("f".repeat(64));
    expect(() => readFileSync(join(folder, "ballot-key"))).toThrow("ENOENT");
  });

  test("that was damaged stops the start", () => {
    writeFileSync(join(folder, "ballot-key"), "half");
    expect(() => secretIn(folder, "ballot-key", undefined)).toThrow("64 hexadecimal digits");
  });
});
