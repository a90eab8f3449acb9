"use client";

import { Button } from "#app/_ui/button.tsx";
import { Door } from "#app/_ui/door.tsx";

/** What stands in place of a page that failed while it was drawn. */
export default function Failed({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <Door>
      <h1 className="h">This page has failed</h1>
      <p className="lead">
        It is our mistake, not yours. What was saved is saved; what was waiting is still in this browser, if
        it keeps anything.
      </p>
      <div className="actions">
        <Button variant="next" onClick={reset}>
          Draw it again
        </Button>
        {/* a whole new load, so that nothing of what failed is kept */}
        {/* eslint-disable-next-line nextjs/no-html-link-for-pages */}
        <a className="link" href="/">
          Your workspaces
        </a>
      </div>
    </Door>
  );
}
