"use client";

import { Bar } from "#app/_ui/bar.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Corner } from "#app/_ui/corner.tsx";
import { Masthead } from "#app/_ui/masthead.tsx";
import { Menu } from "#app/_ui/menu.tsx";
import { Stage } from "#app/_ui/stage.tsx";
import { Charts } from "./charts.tsx";
import { Instruments } from "./instruments.tsx";
import { Parts } from "./parts.tsx";
import { Room } from "./room.tsx";

const shown = { forecast: Room, instruments: Instruments, charts: Charts, parts: Parts } as const;
const isPart = (part: string): part is keyof typeof shown => part in shown;

const people = ["Analyst C", "Analyst A", "Analyst B", "Analyst D", "Analyst E", "Ilse Berg", "Jan"];

/** The bar and the masthead as a screen has them, and one group of parts beneath. */
export function Gallery({ part }: { readonly part: string }) {
  const Shown = shown[isPart(part) ? part : "forecast"];
  return (
    <>
      <Bar
        tabs={Object.keys(shown).map((name) => ({
          href: `/gallery?part=${name}`,
          label: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
          current: name === part,
        }))}
        people={people.map((name, index) => ({ id: name, name, me: index === 0 }))}
        corner={<Corner kind="saved" words="Saved" />}
      />
      <main id="main" tabIndex={-1} className="page">
        <Masthead
          question="How close will China and Russia’s military cooperation be after the war in Ukraine?"
          stage={
            <Stage
              chip="Round 2, open"
              timer="11:42 left"
              note="Everyone sees everyone’s numbers as they move"
            />
          }
          note="5 of 5 have estimated"
          more={
            <Menu
              label="More: extend, nudge"
              items={[
                { label: "Give it 5 minutes more" },
                { label: "Nudge", reason: "Everyone has estimated" },
                { label: "Discard round 2", danger: true },
              ]}
            />
          }
          next={<Button variant="next">Close round 2</Button>}
        />
        <Shown />
      </main>
    </>
  );
}
