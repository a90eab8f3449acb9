import { Present } from "./present.tsx";

export const metadata = { title: "Presenter view" };

/** The session on a wall. */
export default function PresentPage() {
  return <Present />;
}
