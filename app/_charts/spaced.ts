type Group = { readonly mean: number; readonly count: number };

/**
 * Places at least `gap` apart, moved as little as possible, in the order given (ascending): pool adjacent violators
 * (Ayer et al. 1955).
 */
export function spaced(places: readonly number[], gap: number): readonly number[] {
  const groups: Group[] = [];
  places.forEach((place, index) => {
    let group: Group = { mean: place - index * gap, count: 1 };
    for (let last = groups.at(-1); last !== undefined && last.mean > group.mean; last = groups.at(-1)) {
      groups.pop();
      group = merged(last, group);
    }
    groups.push(group);
  });
  return groups
    .flatMap(({ mean, count }) => Array.from({ length: count }, () => mean))
    .map((mean, index) => mean + index * gap);
}

const merged = (a: Group, b: Group): Group => ({
  mean: (a.mean * a.count + b.mean * b.count) / (a.count + b.count),
  count: a.count + b.count,
});
