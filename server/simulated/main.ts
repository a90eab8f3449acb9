// The process of the simulated analysts of one workspace: a client like any other, started by the server and told on its standard input.
import { createInterface } from "node:readline";
import { liveAs } from "./analyst.ts";
import { told } from "./told.ts";

let alive = 0;
const input = createInterface({ input: process.stdin });
input.on("line", (line) => {
  const { analysts, ...place } = told.parse(JSON.parse(line));
  alive += analysts.length;
  for (const analyst of analysts)
    void liveAs(analyst, place)
      .catch((cause: unknown) => process.stderr.write(`${String(cause)}\n`))
      .then(() => {
        alive -= 1;
        if (alive === 0) process.exit(0);
      });
});
input.on("close", () => process.exit(0)); // the server is gone, or wants us gone
