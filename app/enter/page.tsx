import type { Metadata } from "next";
import { EnterDoor } from "./enter-door.tsx";

export const metadata: Metadata = { title: "Enter", referrer: "no-referrer" };

/** The door that an owner link opens. */
export default function EnterPage() {
  return <EnterDoor />;
}
