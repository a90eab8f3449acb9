import { Button } from "#app/_ui/button.tsx";
import { percent } from "#app/_ui/percent.ts";
import { evenValues, type Values } from "#lib/simplex/values.ts";
import type { Control } from "./use-instrument.ts";

type Props = {
  readonly control: Control;
  readonly ghost: Values | undefined;
  readonly ghostName: string;
  readonly isBars: boolean;
};

/** The line under the controls: that it always adds up, and the ways back. */
export function WholeLine({ control, ghost, ghostName, isBars }: Props) {
  const { state, isLocked, perform } = control;
  return (
    <div className="sum">
      <span>
        Always adds up to <b>{percent(100)}</b>
        {isBars && ghost && `\u2002·\u2002dashes: you in ${ghostName}`}
      </span>
      {!isLocked && (
        <span className="actions">
          <Button
            variant="link"
            reason={state.earlier.length === 0 ? "Nothing to undo yet" : undefined}
            onClick={() => perform({ type: "undo" })}
          >
            Undo
          </Button>
          <Button
            variant="link"
            onClick={() => perform({ type: "go", values: ghost ?? evenValues(state.given.length) })}
          >
            {ghost === undefined ? "Even split" : `Back to ${ghostName}`}
          </Button>
        </span>
      )}
    </div>
  );
}
