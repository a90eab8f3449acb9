import type { Told } from "./accounts/told.ts";

const MOST = 6;

/** The members of a camp in a sentence: "Ada, Ben and you"; the first few of many; how many, where nobody is named. */
export function campNames(members: readonly Told[], isNamed: boolean): string {
  if (!isNamed) return `${members.length} analysts`;
  const names = members
    .toSorted((a, b) => Number(a.isMine) - Number(b.isMine) || a.label.localeCompare(b.label, "en"))
    .map(({ label, isMine }) => (isMine ? "you" : label));
  const most = names.length > MOST + 1 ? MOST : names.length;
  const said = most < names.length ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return said.length < 2 ? (said[0] ?? "") : `${said.slice(0, -1).join(", ")} and ${said.at(-1) ?? ""}`;
}
