/**
 * The sum with its rounding errors carried along, so that neither length nor order costs digits
 * (Neumaier 1974, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen).
 */
export function total(numbers: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
}
