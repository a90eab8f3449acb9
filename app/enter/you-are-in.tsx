import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Door } from "#app/_ui/door.tsx";
import { routes } from "#lib/wire/routes.ts";

type Props = { readonly workspaces: readonly string[] };

/** What an owner sees behind the door: the one workspace that is there, or all of them, or the first step. */
export function YouAreIn({ workspaces }: Props) {
  const { words, href, next } = wayOn(workspaces);
  return (
    <Door>
      <h1 className="h">You are in</h1>
      <p className="lead" role="status">
        {words}
      </p>
      <div className="actions">
        <ButtonLink variant="next" href={href}>
          {next}
        </ButtonLink>
        {workspaces.length > 0 && <ButtonLink href="/new">New workspace</ButtonLink>}
      </div>
    </Door>
  );
}

function wayOn([first, ...more]: readonly string[]) {
  if (first === undefined)
    return {
      words: "There is no workspace yet. Begin with a question you disagree about.",
      href: "/new",
      next: "New workspace",
    };
  if (more.length > 0)
    return { words: `${more.length + 1} workspaces are here.`, href: routes.home, next: "Your workspaces" };
  const words = "One workspace is ready, with a real question. Look around there first, or begin your own.";
  return { words, href: routes.scenario(first), next: "Open it" };
}
