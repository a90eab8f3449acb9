import { Console } from "./console.tsx";

export const metadata = { title: "Session console" };

/** Where whoever runs the session sees what is next and does it. */
export default function SessionPage() {
  return (
    <main id="main" tabIndex={-1} className="page">
      <Console />
    </main>
  );
}
