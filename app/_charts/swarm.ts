/** How far above or beneath the line each dot is drawn, in steps: on the line where there is room, else beside it, at most one step away. */
export function swarm(places: readonly number[], gap: number): readonly number[] {
  const ends = [0, 1, -1].map((level) => ({ level, end: -Infinity }));
  const levels = places.map(() => 0);
  const fromLeft = places.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  for (const { at, index } of fromLeft) {
    const least = Math.min(...ends.map(({ end }) => end));
    const row = ends.find(({ end }) => end <= at - gap) ?? ends.find(({ end }) => end === least);
    if (row === undefined) continue;
    row.end = at;
    levels[index] = row.level;
  }
  return levels;
}
