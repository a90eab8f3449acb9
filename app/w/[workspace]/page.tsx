import { redirect } from "next/navigation";
import { routes } from "#lib/wire/routes.ts";

type Props = { readonly params: Promise<{ readonly workspace: string }> };

/** A workspace opens on its forecast. */
export default async function WorkspacePage({ params }: Props): Promise<never> {
  const { workspace } = await params;
  redirect(routes.forecast(workspace));
}
