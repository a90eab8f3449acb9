/** Counts attempts by key in a window; says how many seconds to wait when there were too many, or null. */
export function createBucket({
  most,
  windowMs,
  nowMs,
}: {
  most: number;
  windowMs: number;
  nowMs: () => number;
}) {
  let counts = new Map<string, number>();
  let until = 0;
  return (key: string): number | null => {
    const now = nowMs();
    if (now >= until) {
      counts = new Map();
      until = now + windowMs;
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > most ? Math.max(1, Math.ceil((until - now) / 1000)) : null;
  };
}
export type Bucket = ReturnType<typeof createBucket>;
