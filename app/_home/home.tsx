import { FindButton } from "#app/_keys/find-button.tsx";
import { HomeKeys } from "#app/_keys/home-keys.tsx";
import { Bar } from "#app/_ui/bar.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { Cards } from "./cards.tsx";
import { CodeForm } from "./code-form.tsx";
import { HomeMenu } from "./home-menu.tsx";
import { HomeTab } from "./home-tab.tsx";
import { KeepFresh } from "./keep-fresh.tsx";

/** All workspaces of the one who looks: what waits for them first. */
export function Home({ workspaces }: { readonly workspaces: readonly WorkspaceCard[] }) {
  const kept = workspaces.filter(({ isAway }) => !isAway);
  const away = workspaces.filter(({ isAway }) => isAway);
  const waiting = kept.filter(({ waits }) => waits !== "nothing");
  const others = kept.filter(({ waits }) => waits === "nothing");
  return (
    <>
      <HomeKeys workspaces={kept} />
      <HomeTab waiting={waiting.length} />
      <Bar
        end={
          <>
            <FindButton />
            <HomeMenu />
          </>
        }
      />
      <main id="main" tabIndex={-1} className="page">
        <KeepFresh />
        <div className="home-head">
          <h1>Your workspaces</h1>
          <div className="home-actions">
            <CodeForm />
            <ButtonLink href="/new" variant="next">
              New workspace
            </ButtonLink>
          </div>
        </div>
        <Cards title="Waiting for you" cards={waiting} />
        <Cards title={waiting.length === 0 ? "All workspaces" : "Everything else"} cards={others} />
        {kept.length === 0 && (
          <Empty>
            {away.length === 0
              ? "No workspace yet. Begin with a question you disagree about, or join with a link."
              : "All your workspaces are in the archive, below."}
          </Empty>
        )}
        {away.length > 0 && (
          <details className="archive">
            <summary>
              Archive, {away.length} {away.length === 1 ? "workspace" : "workspaces"}
            </summary>
            <Cards title="Put away by you, nobody else" cards={away} />
          </details>
        )}
      </main>
    </>
  );
}
