"use client";

import { RoomMasthead } from "#app/_room/room-masthead.tsx";
import { useSelf } from "#app/_room/self.ts";
import type { SessionView } from "#app/_room/session-view.ts";
import { useSession } from "#app/_room/use-session.ts";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { WallLink } from "#app/w/[workspace]/present/wall-link.tsx";
import { may } from "#lib/session/may.ts";
import { routes } from "#lib/wire/routes.ts";
import { Closed } from "./closed.tsx";
import { Framing } from "./framing.tsx";
import { Rail } from "./rail.tsx";
import { Revealed } from "./revealed.tsx";
import { Running } from "./running.tsx";
import { useNextKind } from "./use-next-kind.ts";
import "./session.css";

/** The session console: the session as a line of stations, what is now, and who has done what. */
export function Console() {
  const view = useSession();
  const { role, member, workspace } = useSelf();
  const next = useNextKind(view.round?.id ?? null);
  if (!may(role, "run the session") && view.runner !== member) {
    return (
      <div className="not-running">
        <Empty actions={<ButtonLink href={routes.forecast(workspace)}>Forecast</ButtonLink>}>
          Facilitators and owners run the session from here. What they open starts on your forecast by itself.
        </Empty>
      </div>
    );
  }
  return (
    <>
      <RoomMasthead isConsole />
      <Rail view={view} nextKind={next.kind} />
      <Phase view={view} onKind={next.choose} />
      <WallLink />
    </>
  );
}

type PhaseProps = {
  readonly view: SessionView;
  /** Called with the kind that is chosen for the next round. */
  readonly onKind: (kind: "open" | "sealed") => void;
};

function Phase({ view, onKind }: PhaseProps) {
  switch (view.stage) {
    case "framing":
      return <Framing view={view} onKind={onKind} />;
    case "sealed":
    case "locked":
    case "open":
    case "watching":
      return <Running view={view} onKind={onKind} />;
    case "revealed":
      return <Revealed view={view} onKind={onKind} />;
    case "closed":
    case "resolved":
      return <Closed view={view} onKind={onKind} />;
  }
}
