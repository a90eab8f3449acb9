import fc from "fast-check";

/** Every run draws new examples; SEED repeats one run, RUNS asks for more or fewer examples per property. */
const seed = Number(process.env["SEED"]);
const runs = process.env["RUNS"];
fc.configureGlobal({ seed, ...(runs === undefined ? {} : { numRuns: Number(runs) }) });
