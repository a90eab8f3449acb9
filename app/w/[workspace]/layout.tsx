import type { ReactNode } from "react";
import { Room } from "#app/_room/room.tsx";

type Props = { readonly children: ReactNode; readonly params: Promise<{ readonly workspace: string }> };

/** Every screen of a workspace stands in its room. */
export default async function WorkspaceLayout({ children, params }: Props) {
  const { workspace } = await params;
  return <Room workspace={workspace}>{children}</Room>;
}
