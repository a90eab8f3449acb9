"use client";

import { useSelf } from "#app/_room/self.ts";
import { Block } from "#app/_ui/block.tsx";
import { routes } from "#lib/wire/routes.ts";

/** The way to the presenter view, in a window of its own that one drags to the projector. */
export function WallLink() {
  const { workspace } = useSelf();
  return (
    <Block>
      <p className="inline">
        <a className="link" href={routes.present(workspace)} target="_blank" rel="noopener">
          Open the presenter view
        </a>
        <span className="quiet">
          For a projector: it follows the phases, and of a sealed round shows the count.
        </span>
      </p>
    </Block>
  );
}
