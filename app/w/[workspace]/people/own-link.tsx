"use client";

import { useState } from "react";
import { OneLink } from "#app/_home/one-link.tsx";
import { Button } from "#app/_ui/button.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { routes } from "#lib/wire/routes.ts";

/** One's own return link: the same person on another device, without an account. */
export function OwnLink() {
  const [isMade, setMade] = useState(false);
  return (
    <section>
      <SectionHead title="You on another device" />
      <p className="lead">
        A return link makes another browser yours as well: the same name, the same seat. It is also the way
        back should this browser forget you.
      </p>
      {isMade ? (
        <OneLink path={routes.api.returnLink} label="Your return link" />
      ) : (
        <div className="actions">
          <Button onClick={() => setMade(true)}>Make a return link</Button>
        </div>
      )}
    </section>
  );
}
