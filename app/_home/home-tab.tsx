"use client";

import { useEffect } from "react";
import { keepHead } from "#app/_room/keep-head.ts";
import { pageIcon } from "#app/_room/page-icon.ts";

/** The tab of Home: how many workspaces wait for me, before its name, and the dot of the pen in its icon. */
export function HomeTab({ waiting }: { readonly waiting: number }) {
  useEffect(() => {
    const name = "Home · Barycenter";
    const title = waiting === 0 ? name : `${waiting} ${waiting === 1 ? "waits" : "wait"} for you · ${name}`;
    return keepHead({ title, icon: pageIcon("hollow", waiting > 0) });
  }, [waiting]);
  return null;
}
