import { Assessment } from "./assessment.tsx";
import { Framing } from "./framing.tsx";
import { Head } from "./head.tsx";
import { Indicators } from "./indicators.tsx";
import { LostThreads } from "./lost-threads.tsx";
import { Matrix } from "./matrix.tsx";
import { Sheet } from "./sheet.tsx";

export const metadata = { title: "Scenario" };

/** The question with everything that is said about it: what is asked, the matrix of its futures, what to watch, what the team makes of it. */
export default function ScenarioPage() {
  return (
    <main id="main" tabIndex={-1} className="page">
      <Head />
      <Sheet>
        <Framing />
        <Matrix />
        <Indicators />
        <Assessment />
        <LostThreads />
      </Sheet>
    </main>
  );
}
