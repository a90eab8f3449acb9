"use client";

import { useHeld } from "#app/_room/held.ts";
import { type Entry, kinds } from "./entry.ts";
import { KeyCaps } from "./key-caps.tsx";
import { letters } from "./letters.ts";

type Props = {
  readonly id: string;
  readonly shown: readonly Entry[];
  readonly active: Entry | null;
  readonly mark: (id: string) => void;
  readonly choose: (entry: Entry) => void;
};

/** What was found, kind by kind; the focus stays in the field, a mark goes from line to line. */
export function PaletteList({ id, shown, ...rest }: Props) {
  const hasKeys = useHeld(letters) === "on";
  return (
    <div className="menu" id={id} role="listbox" aria-label="Found">
      {kinds.map(({ kind, title }) => {
        const those = shown.filter((entry) => entry.kind === kind);
        return (
          those.length > 0 && (
            <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
              <p className="mark quiet" id={`${id}-${kind}`} role="presentation">
                {title}
              </p>
              {those.map((entry) => (
                <Line key={entry.id} id={id} entry={entry} hasKeys={hasKeys} {...rest} />
              ))}
            </div>
          )
        );
      })}
      {shown.length === 0 && (
        <p className="palette-none" role="presentation">
          Nothing is called that here.
        </p>
      )}
    </div>
  );
}

type LineProps = Omit<Props, "shown"> & {
  readonly entry: Entry;
  /** Single letters do something: the line names those that lead here as well. */
  readonly hasKeys: boolean;
};

// The pointer marks a line only when it moves: a list that grows shorter under a resting hand changes nothing.
function Line({ id, entry, hasKeys, active, mark, choose }: LineProps) {
  const { label, aside, reason, keys } = entry;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- its keys are those of the field, which keeps the focus
    <div
      role="option"
      id={`${id}-${entry.id}`}
      aria-selected={entry === active}
      aria-disabled={reason === undefined ? undefined : true}
      onPointerMove={() => mark(entry.id)}
      onClick={() => choose(entry)}
    >
      <span>{label}</span>
      {aside !== undefined && <span className="quiet">{aside}</span>}
      {hasKeys && keys !== undefined && reason === undefined && <KeyCaps keys={keys} />}
      {reason !== undefined && <span className="why">{reason}</span>}
    </div>
  );
}
