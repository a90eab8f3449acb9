"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { FindButton } from "#app/_keys/find-button.tsx";
import { openLayer } from "#app/_keys/open-layer.ts";
import { RoomKeys } from "#app/_keys/room-keys.tsx";
import { Bar } from "#app/_ui/bar.tsx";
import { initialsOf } from "#app/_ui/initials-of.ts";
import { membersOf, roundsOf } from "#lib/documents/record-readings.ts";
import { routes } from "#lib/wire/routes.ts";
import { AutomaticSeal } from "./automatic-seal.tsx";
import { Banners } from "./banners.tsx";
import { PageTitle } from "./page-title.tsx";
import { usePresence, useShowPresence } from "./presence.ts";
import { RefusedList } from "./refused-list.tsx";
import { useRoom } from "./room-context.ts";
import { SaveCorner } from "./save-corner.tsx";
import { screenAt, useScreens } from "./screens.ts";
import { useSelf } from "./self.ts";
import { useShared } from "./shared.ts";

type Props = { readonly children: ReactNode };

/** What stays while one goes from screen to screen. The presenter view stands bare: it is a wall, not somebody's desk. */
export function RoomFrame({ children }: Props) {
  const path = usePathname();
  useSeatInNewRounds();
  const isBare = screenAt(path) === "present";
  return (
    <>
      {isBare ? children : <Framed path={path}>{children}</Framed>}
      <AutomaticSeal />
      <RoomKeys />
    </>
  );
}

/** The bar with its tabs, who is here, whether all is saved, and what concerns the whole screen. */
function Framed({ path, children }: Props & { readonly path: string }) {
  const screens = useScreens();
  const here = screens.find(({ href }) => href === path);
  useShowPresence("record", { screen: screenAt(path) });
  return (
    <>
      <PageTitle screen={here === undefined || here.name === "forecast" ? null : here.label} />
      <Bar
        home={routes.home}
        tabs={screens.map(({ href, label }) => ({ href, label, current: href === path }))}
        more={[{ label: "Find", onSelect: () => openLayer.set("palette") }]}
        people={useWhoIsHere()}
        corner={<SaveCorner />}
        end={<FindButton className="wide" />}
      />
      <Banners />
      <RefusedList />
      {children}
    </>
  );
}

function useWhoIsHere() {
  const { member: self, name } = useSelf();
  const members = useShared(membersOf);
  const here = new Set([self, ...usePresence("record").map(({ member }) => member)]);
  return [...here].map((id) => {
    const known = id === self ? name : (members[id]?.name ?? "Somebody");
    const isSimulated = members[id]?.simulated === true;
    return {
      id,
      name: isSimulated ? `${known}, simulated` : known,
      initials: initialsOf(known),
      me: id === self,
    };
  });
}

/** One's seat is made when a round opens: whoever sees a round in which they have none asks for it, once. */
function useSeatInNewRounds(): void {
  const { refresh } = useRoom();
  const { seats } = useSelf();
  const round = useShared(roundsOf).at(-1)?.id;
  const isSeated = round === undefined || seats[round] !== undefined;
  useEffect(() => {
    if (!isSeated) void refresh(); // when it fails there is no connection, and coming back asks again
  }, [round, isSeated, refresh]);
}
