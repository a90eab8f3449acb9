"use client";

import { Button } from "#app/_ui/button.tsx";
import { RefusedCreation } from "./refused-creation.tsx";
import { useCreate } from "./use-create.ts";

type Template = { readonly id: string; readonly title: string; readonly about: string };

/** The templates, each created with one press; what it says can all be changed afterwards. */
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
            <Button
              aria-label={`Create from “${title}”`}
              reason={isBusy ? "A workspace is being created" : undefined}
              onClick={() => create({ template: id })}
            >
              Create
            </Button>
          </li>
        ))}
      </ul>
      {refused !== null && <RefusedCreation refused={refused} />}
    </>
  );
}
