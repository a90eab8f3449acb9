import Link from "next/link";
import { ask } from "#app/_api/ask.ts";
import { Masthead } from "#app/_ui/masthead.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Stage } from "#app/_ui/stage.tsx";
import { templateList } from "#lib/wire/api.ts";
import { routes } from "#lib/wire/routes.ts";
import { TemplateList } from "./template-list.tsx";
import "./new.css";

const ways = [
  { from: "blank", title: "A blank page", about: "A focal question and two to twelve futures. Ten minutes." },
  {
    from: "text",
    title: "Pasted text",
    about: "A question and a list of futures. You see what is made of it before anything is created.",
  },
  { from: "file", title: "A file", about: "A scenario in the interchange format (JSON)." },
] as const;

/** The ways to begin a workspace. */
export async function Ways() {
  const asked = await ask(routes.api.templates, templateList);
  return (
    <>
      <Masthead
        question="New workspace"
        stage={<Stage note="Everything can be changed until the first round opens" />}
      />
      <div className="two">
        <section>
          <SectionHead title="Begin with" />
          <ul className="ways big-ways">
            {ways.map(({ from, title, about }) => (
              <li key={from}>
                <b>
                  <Link href={`/new?from=${from}`}>{title}</Link>
                </b>
                <p>{about}</p>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <SectionHead title="Or with a template" />
          {asked.ok ? (
            <TemplateList templates={asked.value.templates} />
          ) : (
            <p className="quiet">The templates cannot be listed now. Load the page again in a moment.</p>
          )}
        </section>
      </div>
    </>
  );
}
