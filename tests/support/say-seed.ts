import type { TestProject } from "vitest/node";

/** Prints the seed of this run once, so that a failure can be repeated. */
export function setup(project: TestProject): void {
  project.vitest.logger.log(`Properties are drawn with SEED=${project.config.env["SEED"]}`);
}
