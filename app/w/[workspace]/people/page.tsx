import type { Metadata } from "next";
import { PeopleScreen } from "./people-screen.tsx";

export const metadata: Metadata = { title: "People" };

/** People: who may enter, as what, and how to bring in more. */
export default function PeoplePage() {
  return <PeopleScreen />;
}
