"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { Bar } from "#app/_ui/bar.tsx";
import { membersOf, roundsOf, standingOf } from "#lib/documents/record-readings.ts";
import { may } from "#lib/session/may.ts";
import { routes } from "#lib/wire/routes.ts";
import { AutomaticSeal } from "./automatic-seal.tsx";
import { Banners } from "./banners.tsx";
import { usePresence, useShowPresence } from "./presence.ts";
import { RefusedList } from "./refused-list.tsx";
import { useRoom } from "./room-context.ts";
import { SaveCorner } from "./save-corner.tsx";
import { useSelf } from "./self.ts";
import { useShared } from "./shared.ts";

/** What stays while one goes from screen to screen: the bar with its tabs, who is here, whether all is saved. */
export function RoomFrame({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  const screen = path.split("/")[3] ?? "forecast";
  useShowPresence("record", { screen });
  useSeatInNewRounds();
  const screens = useScreens();
  return (
    <>
      <Bar
        home={routes.home}
        tabs={screens.map((tab) => ({ ...tab, current: tab.href === path }))}
        people={useWhoIsHere()}
        corner={<SaveCorner />}
      />
      <Banners />
      <RefusedList />
      <AutomaticSeal />
      {children}
    </>
  );
}

function useScreens() {
  const { workspace, role, member } = useSelf();
  const { runner } = useShared(standingOf);
  const runs = may(role, "run the session") || runner === member;
  return [
    { href: routes.forecast(workspace), label: "Forecast" },
    { href: routes.scenario(workspace), label: "Scenario" },
    { href: routes.report(workspace), label: "Report" },
    ...(runs ? [{ href: routes.session(workspace), label: "Session console" }] : []),
    { href: routes.people(workspace), label: "People" },
  ];
}

function useWhoIsHere() {
  const { member: self, name } = useSelf();
  const members = useShared(membersOf);
  const here = new Set([self, ...usePresence("record").map(({ member }) => member)]);
  return [...here].map((id) => ({
    id,
    name: id === self ? name : (members[id]?.name ?? "Somebody"),
    me: id === self,
  }));
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
