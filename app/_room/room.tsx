"use client";

import { type ReactNode, useState } from "react";
import { useHeld } from "./held.ts";
import { Opening } from "./opening.tsx";
import { roomDoor } from "./open-room.ts";
import { RoomContext } from "./room-context.ts";
import { RoomFrame } from "./room-frame.tsx";
import { ShutDoor } from "./shut-door.tsx";
import "./room.css";

type Props = {
  readonly workspace: string;
  /** What the workspace asks, as far as it is known before the room is open; "" otherwise. */
  readonly question: string;
  readonly children: ReactNode;
};

/** A workspace around its screens: opens it when one enters, keeps it open from screen to screen, closes it when one leaves. */
export function Room({ workspace, question, children }: Props) {
  return (
    <Behind key={workspace} workspace={workspace} question={question}>
      {children}
    </Behind>
  );
}

function Behind({ workspace, question, children }: Props) {
  const [door] = useState(() => roomDoor(workspace));
  const where = useHeld(door);
  if (where.stage === "opening") return <Opening question={question} />;
  if (where.stage === "shut") return <ShutDoor {...where} />;
  return (
    <RoomContext value={where.room}>
      <RoomFrame>{children}</RoomFrame>
    </RoomContext>
  );
}
