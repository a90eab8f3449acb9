import { act, render, screen } from "@testing-library/react";
import { vi } from "vitest";
import { RoomKeys } from "#app/_keys/room-keys.tsx";
import { Present } from "#app/w/[workspace]/present/present.tsx";
import { aRoomWithKeys } from "#tests/app/_keys/a-room-with-keys.tsx";
import { anApi } from "#tests/app/home/an-api.tsx";

/** The time on every wall. */
export const now = Date.parse("2026-10-14T14:08:18.000Z");
export const path = "/w/w1/present";

const link = (number: number) => `http://b.example/join#fA3AWeWpkYzaUoPWbo-ceyCREEiwa${number}`;

/** The presenter view of somebody, before an API that makes another link each time it is asked. */
export async function aWall(
  given: Parameters<typeof aRoomWithKeys>[0],
  answer?: Parameters<typeof anApi>[0],
) {
  let made = 0;
  const api = anApi(
    answer ?? (() => ({ status: 201, body: { code: link((made += 1)).split("#")[1], link: link(made) } })),
  );
  const room = aRoomWithKeys({ path, ...given });
  render(
    room.within(
      <>
        <Present />
        <RoomKeys />
      </>,
    ),
  );
  await act(() => vi.advanceTimersByTimeAsync(0));
  return { ...room, ...api };
}

/** The code by which a phone joins, where one is shown. */
export const code = () => screen.queryByRole("img", { name: "QR code of the invite link" });
