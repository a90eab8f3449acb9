import type { ReactNode } from "react";
import { ask } from "#app/_api/ask.ts";
import { Room } from "#app/_room/room.tsx";
import { workspaceView } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";

type Props = { readonly children: ReactNode; readonly params: Promise<{ readonly workspace: string }> };

/** Every screen of a workspace stands in its room; what it asks is there before the room is open. */
export default async function WorkspaceLayout({ children, params }: Props) {
  const { workspace } = await params;
  const asked = await ask(routes.api.workspace(encodeURIComponent(workspace)), workspaceView);
  return (
    <Room workspace={workspace} question={asked.ok ? asked.value.title : ""}>
      {children}
    </Room>
  );
}
