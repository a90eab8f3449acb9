type Props = {
  readonly title: string;
  readonly isPinned: boolean;
  /** Why it cannot be pinned now. */
  readonly reason: string | undefined;
  readonly onPress: () => void;
  readonly onLeave: () => void;
};

/** Keeps a future at its value while others move: upright and filled while it holds. */
export function Pin({ title, isPinned, reason, onPress, onLeave }: Props) {
  return (
    <button
      className="pin"
      type="button"
      aria-label={`Pin ${title}`}
      aria-pressed={isPinned}
      aria-disabled={reason === undefined ? undefined : true}
      title={reason ?? (isPinned ? `${title} keeps its value` : `Keep ${title} at its value`)}
      onClick={onPress}
      onBlur={onLeave}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="5" r="3.2" />
        <path d="M8 8.2V14" />
      </svg>
    </button>
  );
}
