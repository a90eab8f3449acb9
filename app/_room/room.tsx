"use client";

import { type ReactNode, useEffect, useState } from "react";
import { held, useHeld } from "./held.ts";
import { Opening } from "./opening.tsx";
import { openRoom, type Standing } from "./open-room.ts";
import { RoomContext } from "./room-context.ts";
import { RoomFrame } from "./room-frame.tsx";
import { ShutDoor } from "./shut-door.tsx";

type Props = { readonly workspace: string; readonly children: ReactNode };

const nowhere = held<Standing>({ stage: "opening" });

/** A workspace around its screens: opens it when one enters, keeps it open from screen to screen, closes it when one leaves. */
export function Room({ workspace, children }: Props) {
  const [standing, setStanding] = useState(nowhere);
  useEffect(() => {
    const opened = openRoom(workspace);
    setStanding(opened.standing);
    return opened.close;
  }, [workspace]);
  const where = useHeld(standing);
  if (where.stage === "opening") return <Opening />;
  if (where.stage === "shut") return <ShutDoor {...where} />;
  return (
    <RoomContext value={where.room}>
      <RoomFrame>{children}</RoomFrame>
    </RoomContext>
  );
}
