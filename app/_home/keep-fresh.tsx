"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { call } from "#app/_api/call.ts";
import { Banner } from "#app/_ui/banner.tsx";
import { routes } from "#lib/wire/routes.ts";

const EVERY_MS = 20_000;

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/**
 * Asks for the page anew when one comes back to it, and now and then while one looks at it. While the server cannot be reached
 * the page stays as it is, and says since when: asked for then, a browser would put its own error in its place.
 */
export function KeepFresh() {
  const router = useRouter();
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    let freshAt = time.format(Date.now());
    const refresh = async () => {
      if (document.visibilityState !== "visible") return;
      const isThere = (await call(routes.api.templates)).ok;
      if (isGone) return;
      setSince(isThere ? null : freshAt);
      if (!isThere) return;
      freshAt = time.format(Date.now());
      router.refresh();
    };
    const again = () => void refresh();
    const timer = window.setInterval(again, EVERY_MS);
    const places = [
      [document, "visibilitychange"],
      [window, "online"],
      [window, "offline"],
    ] as const;
    for (const [place, happens] of places) place.addEventListener(happens, again);
    return () => {
      isGone = true;
      window.clearInterval(timer);
      for (const [place, happens] of places) place.removeEventListener(happens, again);
    };
  }, [router]);
  if (since === null) return null;
  return (
    <Banner title="The server cannot be reached.">
      What stands here is as it was at {since}. It goes on by itself as soon as there is a connection.
    </Banner>
  );
}
