import { z } from "zod";

/** What is read of a Chromium trace; times in microseconds. */
const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      ts: z.number(),
      dur: z.number().default(0),
      pid: z.number(),
      tid: z.number(),
      args: z.object({ data: z.object({ type: z.unknown() }).optional().catch(undefined) }).catch({}),
    }),
  ),
});

const scripting = [
  "EventDispatch",
  "FunctionCall",
  "FireAnimationFrame",
  "TimerFire",
  "RunMicrotasks",
  "EvaluateScript",
  "v8.callFunction",
  "WebSocketReceive",
  "MinorGC",
  "MajorGC",
];
const layout = ["UpdateLayoutTree", "Layout"];
const counted = new Set([...scripting, ...layout]);

/**
 * What each pointer move costs in a trace, in milliseconds: all scripting, style and layout of the page's main thread from
 * one pointer move to the next, whatever set it off, each moment counted once.
 */
export function costsOfMoves(trace: unknown): readonly number[] {
  const { traceEvents } = traceSchema.parse(trace);
  const moves = traceEvents.filter(
    ({ name, args }) => name === "EventDispatch" && args.data?.type === "pointermove",
  );
  const [first] = moves;
  if (first === undefined) return [];
  const work = traceEvents.filter(
    ({ name, pid, tid, ph }) => ph === "X" && pid === first.pid && tid === first.tid && counted.has(name),
  );
  const spans = merged(work.map(({ ts, dur }) => [ts, ts + dur]));
  const starts = moves.map(({ ts }) => ts).toSorted((a, b) => a - b);
  return starts.slice(0, -1).map((from, index) => within(spans, from, starts[index + 1] ?? from) / 1000);
}

type Span = readonly [from: number, to: number];

/** Spans that overlap or lie in each other, as one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

const within = (spans: readonly Span[], from: number, to: number): number =>
  spans.reduce((sum, span) => sum + Math.max(0, Math.min(span[1], to) - Math.max(span[0], from)), 0);
