import { Bar } from "#app/_ui/bar.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import type { WorkspaceCard } from "#lib/wire/api.ts";
import { Cards } from "./cards.tsx";
import { CodeForm } from "./code-form.tsx";
import { HomeMenu } from "./home-menu.tsx";
import { KeepFresh } from "./keep-fresh.tsx";

/** All workspaces of the one who looks: what waits for them first. */
export function Home({ workspaces }: { readonly workspaces: readonly WorkspaceCard[] }) {
  const waiting = workspaces.filter(({ waits }) => waits !== "nothing");
  const others = workspaces.filter(({ waits }) => waits === "nothing");
  return (
    <>
      <KeepFresh />
      <Bar end={<HomeMenu />} />
      <main id="main" tabIndex={-1} className="page">
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
        {workspaces.length === 0 && (
          <Empty>No workspace yet. Begin with a question you disagree about, or join with a link.</Empty>
        )}
      </main>
    </>
  );
}
