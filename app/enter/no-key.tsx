import { CodeForm } from "#app/_home/code-form.tsx";
import { Door } from "#app/_ui/door.tsx";

/** The owner's door without a key. */
export function NoKey() {
  return (
    <Door>
      <h1 className="h">This link has no key</h1>
      <p className="lead">
        An owner link ends with a long word after a hash sign. Copy it whole from the terminal in which
        Barycenter was started, or make a new one there with <kbd>npm run admin -- owner-link</kbd>.
      </p>
      <p className="small-print">Do you have an invitation instead?</p>
      <CodeForm />
    </Door>
  );
}
