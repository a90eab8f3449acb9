"use client";

import { type DragEvent, useRef, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Masthead } from "#app/_ui/masthead.tsx";
import { Stage } from "#app/_ui/stage.tsx";
import { FileShape } from "./file-shape.tsx";
import { Problems } from "./problems.tsx";
import { LARGEST_FILE, type ReadFile, readFile } from "./read-file.ts";
import { RefusedCreation } from "./refused-creation.tsx";
import { ScenarioPreview } from "./scenario-preview.tsx";
import { useCreate } from "./use-create.ts";
import "./new.css";

type Read = ReadFile & { readonly name: string };

/** From a scenario file: it is read here, shown, and only then created. */
export function FromFile() {
  const [read, setRead] = useState<Read | null>(null);
  const { create, isBusy, refused } = useCreate();
  const take = async (file: File | undefined) => {
    if (file !== undefined) setRead(await readChosen(file));
  };
  return (
    <>
      <Masthead
        question="From a file"
        stage={<Stage note="Nothing is created until you say so" />}
        next={
          read?.ok === true ? (
            <Button
              variant="next"
              reason={isBusy ? "It is being created" : undefined}
              onClick={() => create(read.scenario)}
            >
              Create the workspace
            </Button>
          ) : undefined
        }
      />
      {refused !== null && <RefusedCreation refused={refused} />}
      <div className="two">
        <section>
          <Drop onFile={(file) => void take(file)} isFirst={read?.ok !== true} />
          <FileShape />
        </section>
        <section aria-live="polite">
          <Found read={read} />
        </section>
      </div>
    </>
  );
}

async function readChosen(file: File): Promise<Read> {
  if (file.size <= LARGEST_FILE) return { ...readFile(await file.text()), name: file.name };
  return {
    ok: false,
    problems: [{ line: null, path: "", words: "it is larger than 2 MB" }],
    name: file.name,
  };
}

function Found({ read }: { readonly read: Read | null }) {
  if (read === null) return <p className="quiet">What is in the file will stand here.</p>;
  return read.ok ? (
    <ScenarioPreview scenario={read.scenario} />
  ) : (
    <Problems name={read.name} problems={read.problems} />
  );
}

function Drop({
  onFile,
  isFirst,
}: {
  readonly onFile: (file: File | undefined) => void;
  readonly isFirst: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={isOver ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="lead">Drop a file here, or</p>
      <input
        ref={input}
        id="scenario-file"
        className="sr"
        type="file"
        tabIndex={-1}
        aria-label="Scenario file"
        accept=".json,application/json"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = ""; // the same file, mended, is a new choice
        }}
      />
      <Button variant={isFirst ? "next" : "plain"} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <p className="quiet">JSON, up to 2 MB. It is read here in your browser.</p>
    </div>
  );
}
