import Link from "next/link";

/** The mark: a point in a triangle, and the way home. */
export function Brand({ href = "/" }: { readonly href?: string | undefined }) {
  return (
    <Link className="brand" href={href} aria-label="Barycenter, home">
      <svg width="20" height="18" viewBox="0 0 20 18" aria-hidden="true">
        <path d="M10 1 19 17H1Z" strokeLinejoin="round" />
        <circle cx="11.4" cy="11.2" r="2.4" />
      </svg>
      <span>Barycenter</span>
    </Link>
  );
}
