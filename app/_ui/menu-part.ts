import { later } from "./later.ts";

/** What a menu shows when it is open. */
export const menuList = later(async () => (await import("./menu-list.tsx")).MenuList);
