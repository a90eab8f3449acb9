import type { Metadata } from "next";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Door } from "#app/_ui/door.tsx";

export const metadata: Metadata = { title: "Nothing here" };

/** What stands at an address that leads nowhere, or nowhere for this person: it does not say which. */
export default function NotFound() {
  return (
    <Door>
      <h1 className="h">There is nothing here</h1>
      <p className="lead">The address may be mistyped, or it leads to something you may not see.</p>
      <div className="actions">
        <ButtonLink href="/" variant="next">
          Your workspaces
        </ButtonLink>
      </div>
    </Door>
  );
}
