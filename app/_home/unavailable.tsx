import { Door } from "#app/_ui/door.tsx";

/** A page whose server answers, but not with what was asked for. */
export function Unavailable() {
  return (
    <Door>
      <h1 className="h">This cannot be shown now</h1>
      <p className="lead">
        The server is busy or just starting. What was saved is saved. Load the page again in a moment.
      </p>
    </Door>
  );
}
