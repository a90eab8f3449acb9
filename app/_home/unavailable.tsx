import { Door } from "#app/_ui/door.tsx";

/** A page whose server answers, but not with what was asked for. */
export function Unavailable() {
  return (
    <Door>
      <h1 className="h">This cannot be shown now</h1>
      <p className="lead">The server is busy or just starting. What was saved is saved.</p>
      <div className="actions">
        {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- a whole new load: what failed was asked for on the server */}
        <a className="btn next" href="/">
          Load it again
        </a>
      </div>
    </Door>
  );
}
