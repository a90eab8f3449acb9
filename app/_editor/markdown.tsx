"use client";

import { use } from "react";
import { RoomContext } from "#app/_room/room-context.ts";
import { MentioningProse } from "./mentioning-prose.tsx";
import { Prose } from "./prose.tsx";
import "./editor.css";

type Props = { readonly source: string; readonly className?: string | undefined };

/** Markdown as it reads. Within a workspace, what it mentions leads to where it stands. */
export function Markdown({ source, className }: Props) {
  const isInRoom = use(RoomContext) !== null;
  const mentions = isInRoom && source.includes("](#");
  return mentions ? (
    <MentioningProse source={source} className={className} />
  ) : (
    <Prose source={source} className={className} />
  );
}
