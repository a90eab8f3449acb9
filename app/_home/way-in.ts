import { routes } from "#lib/wire/routes.ts";

const secret = /^[A-Za-z0-9_-]{16,100}$/;
const doors = { "/join": routes.join, "/return": routes.return, "/enter": routes.enter } as const;

/** Where a pasted link or code leads: the door whose link it is, by itself the code of an invitation; null when it is neither. */
export function wayIn(pasted: string): string | null {
  const text = pasted.replaceAll(/\s+/g, "");
  const [before = "", code] = text.split("#", 2);
  if (code === undefined) return secret.test(text) ? routes.join(text) : null;
  if (!secret.test(code)) return null;
  const door = Object.entries(doors).find(([path]) => before.endsWith(path));
  return (door?.[1] ?? routes.join)(code);
}
