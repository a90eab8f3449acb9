"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useShared } from "#app/_room/shared.ts";
import { standingOf } from "#lib/documents/record-readings.ts";

const REST_MS = 1_200;

/** Draws the report anew once the record has moved on and come to rest. */
export function KeepWithRecord({ seq }: { readonly seq: number }) {
  const router = useRouter();
  const now = useShared(standingOf).seq;
  useEffect(() => {
    if (now <= seq) return undefined;
    const timer = window.setTimeout(() => router.refresh(), REST_MS);
    return () => window.clearTimeout(timer);
  }, [now, seq, router]);
  return null;
}
