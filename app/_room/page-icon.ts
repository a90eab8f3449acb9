import type { Stage } from "#lib/session/session.ts";

/** What the ring in the triangle says: hollow while no round runs, filled while one is open, barred while one is sealed. */
export type Ring = "hollow" | "filled" | "barred";

/** The ring of a stage. */
export function ringOf(stage: Stage): Ring {
  if (stage === "sealed" || stage === "locked") return "barred";
  return stage === "open" || stage === "watching" ? "filled" : "hollow";
}

const style =
  "path,circle{fill:none;stroke:#1b1d1f;stroke-width:2.4}.on{fill:#1b1d1f}.wait{fill:#2746a6;stroke:none}" +
  "@media(prefers-color-scheme:dark){path,circle{stroke:#e9e7e2}.on{fill:#e9e7e2}.wait{fill:#a9b9ff;stroke:none}}";

const rings = {
  hollow: '<circle cx="16" cy="19.5" r="4"/>',
  filled: '<circle class="on" cx="16" cy="19.5" r="4"/>',
  barred: '<circle cx="16" cy="19.5" r="4"/><path d="M9.5 19.5h13"/>',
} as const satisfies Record<Ring, string>;

/** The brand triangle as the address of an icon: its ring tells the phase, a dot of the pen that something waits for me. */
export function pageIcon(ring: Ring, waits: boolean): string {
  const dot = waits ? '<circle class="wait" cx="26" cy="7" r="6"/>' : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>${style}</style><path d="M16 3.5 29.5 27.5H2.5Z" stroke-linejoin="round"/>${rings[ring]}${dot}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
