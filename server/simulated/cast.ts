/**
 * How a simulated analyst behaves: one stays where they began, one stands apart, one goes with the team, one takes their time,
 * one weighs everything and hears arguments.
 */
export type Temperament = "anchored" | "contrarian" | "follower" | "late" | "thorough";

/** Who there is to come, in the order in which they are asked; the first five differ in temperament. */
const cast: readonly { readonly name: string; readonly temperament: Temperament }[] = [
  { name: "Vera", temperament: "anchored" },
  { name: "Otto", temperament: "contrarian" },
  { name: "Mina", temperament: "follower" },
  { name: "Hugo", temperament: "late" },
  { name: "Lena", temperament: "thorough" },
  { name: "Ravi", temperament: "contrarian" },
  { name: "Nora", temperament: "anchored" },
  { name: "Tomas", temperament: "follower" },
];

/** Names for that many more analysts, none of which anybody bears already. */
export function namesFor(count: number, borne: readonly string[]): readonly string[] {
  const taken = new Set(borne.map((name) => name.toLowerCase()));
  const rounds = Array.from({ length: borne.length + 1 }, (_, turn) => (turn === 0 ? "" : ` ${turn + 1}`));
  return rounds
    .flatMap((suffix) => cast.map(({ name }) => `${name}${suffix}`))
    .filter((name) => !taken.has(name.toLowerCase()))
    .slice(0, count);
}

/** The temperament that goes with a name, the same whenever its bearer wakes. */
export const temperamentOf = (name: string): Temperament =>
  cast.find((one) => one.name === name.split(" ")[0])?.temperament ?? "thorough";
