import { isId } from "#lib/kit/id.ts";
import type { WorkspaceId } from "#lib/scenario/names.ts";
import { WIRE_VERSION } from "#lib/wire/version.ts";

/** What the address of an upgrade asks for. */
export type Target = {
  readonly workspace: WorkspaceId;
  readonly document: "board" | "record";
  /** Does the client speak this version of the wire contract? */
  readonly isCurrent: boolean;
  /** Does it want to be told what is durable? */
  readonly wantsAcks: boolean;
};

const form = /^\/sync\/([^/?]+)\/(board|record)(?:\?([^?]*))?$/;

/** Reads `/sync/<workspace>/<board|record>`, with `v` and `ack` in the query; null for anything else, percent signs included. */
export function readTarget(url: string): Target | null {
  const [, workspace, document, query] = form.exec(url) ?? [];
  if (!isId<"Workspace">(workspace)) return null;
  const asked = new URLSearchParams(query);
  return {
    workspace,
    document: document === "board" ? "board" : "record",
    isCurrent: (asked.get("v") ?? String(WIRE_VERSION)) === String(WIRE_VERSION),
    wantsAcks: asked.get("ack") === "1",
  };
}
