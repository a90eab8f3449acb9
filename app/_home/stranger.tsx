import { Door } from "#app/_ui/door.tsx";
import { CodeForm } from "./code-form.tsx";

/** Home for somebody whom this browser does not know. */
export function Stranger() {
  return (
    <Door>
      <h1 className="h">A room for one forecast</h1>
      <p className="lead">
        Several analysts put probabilities on the same few futures, together. This browser is not signed in;
        you come in by a link.
      </p>
      <CodeForm />
      <p className="small-print">
        You were here before: take the return link of another device, or ask a facilitator to let you back in.
        You run this Barycenter: its start prints an owner link, and <code>npm run admin -- owner-link</code>{" "}
        makes a new one at any time.
      </p>
    </Door>
  );
}
