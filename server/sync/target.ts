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

/** Reads `/sync/<workspace>/<board|record>`, with `v` and `ack` in the query; null for anything else, percent signs included. */
export function readTarget(url: string): Target | null {
  const [path = "", query = "", ...more] = url.split("?");
  const [root, sync, workspace, document, ...rest] = path.split("/");
  if (root !== "" || sync !== "sync" || rest.length > 0 || more.length > 0) return null;
  if (!isId<"Workspace">(workspace) || (document !== "board" && document !== "record")) return null;
  const asked = new URLSearchParams(query);
  const version = asked.get("v");
  return {
    workspace,
    document,
    isCurrent: version === null || version === String(WIRE_VERSION),
    wantsAcks: asked.get("ack") === "1",
  };
}
