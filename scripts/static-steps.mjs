// What can be said of the sources without running them.

/** Each step is one test of `npm test`, and all of them are `npm run check`. */
export const staticSteps = [
  {
    name: "format",
    sentence: "checking the format (oxfmt; to mend it: npm run x -- oxfmt)",
    commands: [["oxfmt", "--check"]],
  },
  { name: "lint", sentence: "looking for faults in the sources (oxlint)", commands: [["oxlint"]] },
  {
    name: "types",
    sentence: "checking the types (tsc)",
    commands: [
      ["next", "typegen"],
      ["tsc", "--noEmit"],
    ],
  },
  {
    name: "unused",
    sentence: "looking for files, exports and packages that nobody uses (knip)",
    commands: [["knip"]],
  },
];
