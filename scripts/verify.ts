import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { findingInWords } from "#lib/exchange/finding.ts";
import type { Misfits } from "#lib/exchange/finding.ts";
import { verify } from "#lib/exchange/verify.ts";
import { readExport } from "#lib/wire/export.ts";

const FITS = 0;
const DOES_NOT_FIT = 1;
const CANNOT_BE_READ = 2;

process.exitCode = await check(process.argv[2]);

/** Says what was found of an export and how to leave: 0 when all fits, 1 when something does not, 2 when it cannot be read. */
async function check(path: string | undefined): Promise<number> {
  if (path === undefined)
    return say("Name the file to verify: npm run verify -- forecast.json", CANNOT_BE_READ);
  const text = await contentOf(resolve(process.env["INIT_CWD"] ?? process.cwd(), path));
  if (text === null) return say(`There is no file ${path} that can be read.`, CANNOT_BE_READ);
  const json = parsed(text);
  if (json === null) return say(`${path} is not JSON: it was cut short or changed.`, CANNOT_BE_READ);
  const read = readExport(json.value);
  const finding = "misfit" in read ? read.misfit : await verify(read.file);
  if (!finding.fits) return misfit(finding);
  say(findingInWords(finding), FITS);
  say(`Hash of the last entry ${finding.head}`, FITS);
  return say(`Hash of the whole       ${finding.sha256}`, FITS);
}

function misfit(finding: Misfits): number {
  return say(findingInWords(finding), finding.part === "form" ? CANNOT_BE_READ : DOES_NOT_FIT);
}

function say(line: string, status: number): number {
  process.stdout.write(`${line}\n`);
  return status;
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return null; // said in words by the caller
  }
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null; // said in words by the caller
  }
}
