import type { Metadata } from "next";
import { ReturnDoor } from "./return-door.tsx";

export const metadata: Metadata = { title: "Come back", referrer: "no-referrer" };

/** The door that a return link opens. */
export default function ReturnPage() {
  return <ReturnDoor />;
}
