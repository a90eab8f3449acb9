"use client";

import { useState } from "react";
import { Banner } from "#app/_ui/banner.tsx";
import { Block } from "#app/_ui/block.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Check } from "#app/_ui/check.tsx";
import { Choice } from "#app/_ui/choice.tsx";
import { CopyField } from "#app/_ui/copy-field.tsx";
import { Corner } from "#app/_ui/corner.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { DialogClose } from "#app/_ui/dialog-close.tsx";
import { Disc } from "#app/_ui/disc.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Facts } from "#app/_ui/facts.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { QrCode } from "#app/_ui/qr-code.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";
import { Select } from "#app/_ui/select.tsx";
import { Table } from "#app/_ui/table.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { Tick } from "#app/_ui/tick.tsx";

/** Controls, lists and layers. */
export function Parts() {
  return (
    <>
      <Banner title="You are offline." action={<Button variant="link">Try now</Button>}>
        Go on working: 3 edits wait here and are sent when you are back.
      </Banner>
      <div className="two">
        <Controls />
        <Lists />
      </div>
    </>
  );
}

function Controls() {
  const [kind, setKind] = useState("sealed");
  return (
    <section>
      <SectionHead title="Controls" aside="Verbs on buttons" />
      <div className="actions">
        <Button variant="next">Open round 1</Button>
        <Button>Plain</Button>
        <Button variant="danger">Remove Analyst A</Button>
        <Button variant="link">A link</Button>
        <Button reason="Nobody has sealed yet">Reveal</Button>
      </div>
      <Field label="Your name, as the others will see it" hint="No account needed." />
      <Field label="Code" error="This code has expired." defaultValue="K7QF 2MXD 9TLA" className="code" />
      <Select
        label="Role"
        options={[
          { value: "analyst", label: "analyst" },
          { value: "observer", label: "observer" },
        ]}
      />
      <TextField label="Your rationale" hint="A few sentences." />
      <Choice
        legend="Kind"
        name="kind"
        value={kind}
        onChange={setKind}
        options={[
          { value: "sealed", title: "Sealed", note: "Nobody sees anyone else’s numbers until the reveal." },
          { value: "open", title: "Open", note: "Everyone sees everyone’s numbers as they move." },
        ]}
      />
      <Check title="Seal what I have when time runs out" note="Your browser does it." defaultChecked />
      <Block ink>
        <Dialog
          title="Remove Analyst A?"
          trigger={<Button>Open a dialog</Button>}
          actions={
            <>
              <DialogClose>
                <Button>Keep Analyst A</Button>
              </DialogClose>
              <DialogClose>
                <Button variant="danger">Remove Analyst A</Button>
              </DialogClose>
            </>
          }
        >
          <p className="reading">Their 4 estimates and 12 comments stay, under their name.</p>
        </Dialog>
      </Block>
    </section>
  );
}

function Lists() {
  return (
    <section>
      <SectionHead title="Lists" />
      <Table
        caption="Members"
        stack
        columns={[
          { key: "name", head: "Name" },
          { key: "role", head: "Role" },
          { key: "rounds", head: "Estimates", num: true },
        ]}
        rows={["Analyst C, you", "Observer with a name that does not want to end"].map((name) => ({
          key: name,
          cells: {
            name: (
              <span className="who">
                <Disc name={name} quiet look={name.endsWith("you") ? "me" : "away"} />
                <span>{name}</span>
              </span>
            ),
            role: "analyst",
            rounds: 4,
          },
        }))}
      />
      <Notice
        kind="refused"
        title="Your last change was not accepted"
        actions={<Button>Keep it for round 3</Button>}
      >
        Round 2 was closed at 15:02, your 22, 50, 28 came at 15:03.
      </Notice>
      <Empty actions={<Button>Add a driver</Button>}>What would push towards this future?</Empty>
      <Facts
        facts={[
          { term: "You come as", says: "analyst: you estimate, write and comment" },
          { term: "Here", says: "4 of 5 analysts" },
        ]}
      />
      <p className="pegs-line">
        <Tick on />
        <Tick on />
        <Tick on={false} />
      </p>
      <div className="inline">
        <Corner kind="waiting" words="2 edits waiting" />
        <Corner kind="refused" words="Refused: round 2 is closed" onPress={() => undefined} />
        <Corner kind="looking" words="You look on" />
      </div>
      <CopyField
        label="Invite link"
        value="http://localhost:3000/join#K7QF2MXD9TLA"
        hint="Good for 10 people until tonight, 20:00."
      />
      <QrCode text="http://localhost:3000/join#K7QF2MXD9TLA" label="QR code of the invite link" />
    </section>
  );
}
