import type { Metadata } from "next";
import { JoinDoor } from "./join-door.tsx";

export const metadata: Metadata = { title: "Join", referrer: "no-referrer" };

/** The door that an invitation opens. */
export default function JoinPage() {
  return <JoinDoor />;
}
