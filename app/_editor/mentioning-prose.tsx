"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { useSelf } from "#app/_room/self.ts";
import { useShared } from "#app/_room/shared.ts";
import { idsOnBoard } from "#lib/documents/board-readings.ts";
import { routes } from "#lib/wire/routes.ts";
import { mean } from "./meant-item.ts";
import { type Mention, fragmentOf, mentionOf } from "./mention.ts";
import { Prose } from "./prose.tsx";

type Props = { readonly source: string; readonly className?: string | undefined };

/** Markdown that mentions things of the board: each leads to its place on the Scenario screen for as long as it stands there. */
export function MentioningProse({ source, className }: Props) {
  const { workspace } = useSelf();
  const router = useRouter();
  const there = new Set(useShared(idsOnBoard));
  const screen = routes.scenario(workspace);
  const whereIs = (mention: Mention) => (there.has(mention.id) ? `${screen}${fragmentOf(mention)}` : null);
  const follow = (event: MouseEvent) => {
    const link = linkAt(event);
    const mention = mentionOf(link?.hash ?? "");
    if (link === null || mention === null) return;
    mean(mention);
    event.preventDefault();
    if (location.pathname === screen) history.replaceState(history.state, "", link.href);
    else router.push(link.href);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the links in it are pressed; they have keys of their own
    <div onClick={follow}>
      <Prose source={source} whereIs={whereIs} className={className} />
    </div>
  );
}

/** The mention that was pressed to go there on this page, not to be opened beside it. */
function linkAt({ target, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): HTMLAnchorElement | null {
  if (metaKey || ctrlKey || shiftKey || altKey || !(target instanceof Element)) return null;
  return target.closest<HTMLAnchorElement>("a.mention");
}
