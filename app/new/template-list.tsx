"use client";

import { Button } from "#app/_ui/button.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { draftOf } from "./draft.ts";
import { RefusedCreation } from "./refused-creation.tsx";
import { useCreate } from "./use-create.ts";

type Template = { readonly id: string; readonly title: string; readonly about: string };

/** The templates: those that ask something are created with one press, those that ask nothing yet open to be filled in. */
export function TemplateList({ templates }: { readonly templates: readonly Template[] }) {
  const { create, isBusy, refused } = useCreate();
  return (
    <>
      <ul className="ways template-ways">
        {templates.map(({ id, title, about }) => (
          <li key={id}>
            <div>
              <b>{title}</b>
              <p>{about}</p>
            </div>
            {draftOf(id) === null ? (
              <Button
                aria-label={`Create from “${title}”`}
                reason={isBusy ? "A workspace is being created" : undefined}
                onClick={() => create({ template: id })}
              >
                Create
              </Button>
            ) : (
              <ButtonLink href={`/new?from=blank&with=${id}`} aria-label={`Fill in “${title}”`}>
                Fill in
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      {refused !== null && <RefusedCreation refused={refused} />}
    </>
  );
}
