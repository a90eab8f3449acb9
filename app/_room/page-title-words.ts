import type { SessionView } from "./session-view.ts";
import { chipWords, timeLeft } from "./session-words.ts";

const MOST = 40;

type Given = {
  readonly view: SessionView;
  readonly question: string;
  /** What the screen is called; none for the forecast, which goes without saying. */
  readonly screen: string | null;
  /** The server's time. */
  readonly now: number;
};

/** The title of a window: "Round 2, 11:42 · How close will … · Barycenter", the stage or its time first, as tabs cut the end. */
export function pageTitleWords({ view, question, screen, now }: Given): string {
  const parts = [whereWords(view, now), screen, shortened(question), "Barycenter"];
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}

function whereWords(view: SessionView, now: number): string {
  const { round } = view;
  const chip = chipWords(view);
  if (round?.stage !== "running" || round.endsAt === null) return chip;
  return `Round ${round.number}, ${timeLeft(round.endsAt, now).replace(" left", "")}`;
}

function shortened(question: string): string {
  const text = question.trim();
  return text.length > MOST ? `${text.slice(0, MOST - 1).trimEnd()}…` : text;
}
