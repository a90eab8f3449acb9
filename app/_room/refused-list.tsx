"use client";

import { Button } from "#app/_ui/button.tsx";
import { copyText } from "#app/_ui/copy-text.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { shown } from "#lib/simplex/show.ts";
import type { WireCommand } from "#lib/wire/command.ts";
import { NEXT_ROUND } from "./ballot.ts";
import { useHeld } from "./held.ts";
import type { Refused } from "./outbox.ts";
import { wordsOf } from "./refusal-words.ts";
import { useRoom } from "./room-context.ts";
import { type Aside, asideWords, fileOf, isOfDemoted } from "./set-aside.ts";

/** What had waited here and was refused on return, each with what the person had written, until they have dealt with it. */
export function RefusedList() {
  const { outbox, asides } = useRoom();
  const { refused } = useHeld(outbox.state);
  const aside = useHeld(asides.state);
  if (refused.length === 0 && aside.length === 0) return null;
  return (
    <section id="refused" className="page refused-list" aria-label="What was not accepted" tabIndex={-1}>
      {aside.map((one) => (
        <AsideNotice key={one.id} aside={one} letGo={() => void asides.letGo(one.id)} />
      ))}
      {refused.map((one) => (
        <RefusedNotice key={one.command.id} refused={one} letGo={() => void outbox.letGo(one.command.id)} />
      ))}
    </section>
  );
}

type AsideProps = { readonly aside: Aside; readonly letGo: () => void };

/** A copy of the board that the server did not take: its texts to copy, all of it to download. */
function AsideNotice({ aside, letGo }: AsideProps) {
  const text = aside.texts.map((one) => one.text).join("\n\n");
  return (
    <Notice
      kind="refused"
      title={isOfDemoted(aside) ? "What you had written and not yet sent" : "Your change was not accepted"}
      actions={
        <>
          {text !== "" && (
            <Button onClick={() => void copyText(text, "").then((isCopied) => isCopied && letGo())}>
              Copy my text
            </Button>
          )}
          <Button onClick={() => download(fileOf(aside))}>Download your copy</Button>
          <Button variant="link" onClick={letGo}>
            Let it go
          </Button>
        </>
      }
    >
      {asideWords(aside)} The board shows what the server has; your copy is set aside.{" "}
      {text !== "" && <q className="reading">{text}</q>}
    </Notice>
  );
}

type Props = { readonly refused: Refused; readonly letGo: () => void };

function RefusedNotice({ refused, letGo }: Props) {
  const { command, code, facts } = refused;
  const { ballots } = useRoom();
  const text = textOf(command);
  const copy = () => void copyText(text, "").then((isCopied) => isCopied && letGo());
  const drop = () => {
    if (command.type === "estimate") void ballots.change(command.round, { values: null });
    letGo();
  };
  const keep = () => {
    if (command.type === "estimate") void ballots.change(NEXT_ROUND, { values: command.values });
    drop();
  };
  return (
    <Notice
      kind="refused"
      title={`${nameOf(command)} was not accepted`}
      actions={
        <>
          {command.type === "estimate" && <Button onClick={keep}>Keep it for the next round</Button>}
          {text !== "" && <Button onClick={copy}>Copy my text</Button>}
          <Button variant="link" onClick={drop}>
            Let it go
          </Button>
        </>
      }
    >
      {wordsOf(code, facts)} {text !== "" && <q className="reading">{text}</q>}
    </Notice>
  );
}

function nameOf(command: WireCommand): string {
  if (command.type === "estimate")
    return `Your ${shown(command.values).join(", ")}, said while you were offline,`;
  if (command.type === "withdraw") return "Taking your estimate back";
  if (command.type === "reaffirm") return "Saying your estimate again";
  return "Your comment, written while you were offline,";
}

function textOf(command: WireCommand): string {
  if (command.type === "comment" || command.type === "edit-comment") return command.text;
  return command.type === "estimate" ? (command.rationale ?? "") : "";
}

function download(file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = "board-set-aside.json";
  link.click();
  URL.revokeObjectURL(address);
}
