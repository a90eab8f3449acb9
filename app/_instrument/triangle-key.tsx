type TeamProps = { readonly others: boolean; readonly aggregate: boolean };

/** What the marks of the team mean; only those that stand there. */
export function TeamKey({ others, aggregate }: TeamProps) {
  return (
    <>
      {others && <Entry words="analyst" className="dot" />}
      {aggregate && <Entry words="aggregate" className="ring" />}
    </>
  );
}

type Props = TeamProps & { readonly ghostName: string | undefined };

/** What the marks of the triangle mean; only those that stand in it. */
export function TriangleKey({ others, aggregate, ghostName }: Props) {
  return (
    <p className="key">
      <Entry words="you" className="dot mine" />
      <TeamKey others={others} aggregate={aggregate} />
      {ghostName !== undefined && <Entry words={`you in ${ghostName}`} className="ghost" />}
      <span>
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <path className="t-half" d="M0 9h18" />
        </svg>
        the half
      </span>
    </p>
  );
}

function Entry({ words, className }: { readonly words: string; readonly className: string }) {
  return (
    <span>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <g className={className}>
          <circle cx="9" cy="9" r="7" />
        </g>
      </svg>
      {words}
    </span>
  );
}
