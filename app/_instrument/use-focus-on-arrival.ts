import { useEffect, useRef } from "react";

/** Puts the focus on the first control of a part when it comes on the screen, unless somebody is elsewhere with it already. */
export function useFocusOnArrival(isWanted: boolean) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isElsewhere = document.activeElement?.contains(host.current) === false;
    if (!isWanted || isElsewhere) return;
    host.current?.querySelector<HTMLElement | SVGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- on arrival only
  }, []);
  return host;
}
