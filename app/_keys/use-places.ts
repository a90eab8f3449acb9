"use client";

import { usePathname, useRouter } from "next/navigation";
import { useScreens } from "#app/_room/screens.ts";
import { useSelf } from "#app/_room/self.ts";
import { routes } from "#lib/wire/routes.ts";
import type { Entry } from "./entry.ts";
import { shortcuts } from "./shortcuts.ts";

/** The screens of the workspace, the presenter view and Home, with their keys. */
export function usePlaces(): readonly Entry[] {
  const router = useRouter();
  const path = usePathname();
  const { workspace } = useSelf();
  const place = (name: string, label: string, href: string): Entry => ({
    id: `place-${name}`,
    kind: "place",
    label,
    ...(href === path ? { aside: "you are here" } : {}),
    ...keysTo(name),
    run: () => router.push(href),
  });
  return [
    ...useScreens().map(({ name, label, href }) => place(name, label, href)),
    {
      id: "place-present",
      kind: "place",
      label: "Open the presenter view",
      also: "projector screen beamer",
      aside: "in a new window",
      run: () => void window.open(routes.present(workspace), "_blank", "noopener"),
    },
    place("home", "Home", routes.home),
  ];
}

function keysTo(name: string): Pick<Entry, "keys"> {
  const shortcut = shortcuts.find(({ deed }) => deed?.do === "go" && deed.to === name);
  return shortcut === undefined ? {} : { keys: shortcut.keys };
}
