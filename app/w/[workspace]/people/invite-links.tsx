"use client";

import { useState } from "react";
import { call } from "#app/_api/call.ts";
import { doorWords } from "#app/_home/door-words.ts";
import { momentInWords } from "#app/_home/moment-in-words.ts";
import { useSelf } from "#app/_room/self.ts";
import { useServerNow } from "./use-server-now.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Table } from "#app/_ui/table.tsx";
import { routes } from "#lib/wire/routes.ts";
import { type InviteState, stateOf } from "./state-of.ts";
import type { Invite, Invites } from "./use-invites.ts";

const ended = {
  revoked: "revoked",
  "used up": "used up",
  expired: "expired",
} as const satisfies Partial<Record<InviteState, string>>;

/** The invite links there are, which of them still open, and how to take one back. */
export function InviteLinks({ invites }: { readonly invites: Invites }) {
  const now = useServerNow();
  const { workspace } = useSelf();
  const [refused, setRefused] = useState<string | null>(null);
  const revoke = async (id: string) => {
    const answer = await call(routes.api.invite(workspace, id), { method: "DELETE" });
    setRefused(answer.ok ? null : doorWords(answer.error.code, answer.error));
    invites.refresh();
  };
  const trouble = refused ?? invites.refused;
  return (
    <section>
      <SectionHead title="Invite links" aside="Each can be revoked at any time" />
      {trouble !== null && (
        <Notice kind="refused" title="That did not work">
          {trouble}
        </Notice>
      )}
      {invites.list?.length === 0 && <p className="quiet">No link has been made yet.</p>}
      {invites.list !== null && invites.list.length > 0 && (
        <div className="members">
          <Table
            caption="Invite links"
            stack
            columns={[
              { key: "as", head: "As" },
              { key: "used", head: "Used", label: "used" },
              { key: "until", head: "Until", label: "until" },
              { key: "deed", head: "Commands", hideHead: true, end: true },
            ]}
            rows={invites.list.map((invite) => rowOf(invite, { now, onRevoke: (id) => void revoke(id) }))}
          />
        </div>
      )}
    </section>
  );
}

function rowOf(
  invite: Invite,
  { now, onRevoke }: { readonly now: number; readonly onRevoke: (id: string) => void },
) {
  const { id, role, used, uses, expiresAt, invitedBy } = invite;
  const state = stateOf(invite, now);
  return {
    key: id,
    cells: {
      as: (
        <>
          {role}
          {invitedBy !== "" && <span className="quiet"> · by {invitedBy}</span>}
        </>
      ),
      used: `${used} of ${uses}`,
      until: state === "open" ? momentInWords(expiresAt) : ended[state],
      deed:
        state === "open" ? (
          <Button
            variant="link"
            aria-label={`Revoke the ${role} link, used ${used} of ${uses}`}
            onClick={() => onRevoke(id)}
          >
            Revoke
          </Button>
        ) : null,
    },
  };
}
