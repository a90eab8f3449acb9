/** Does something once no sign is being put together in a field (by an input method, or a keyboard on glass), unless it is called off. */
export function whenComposed(field: HTMLElement | null, calledOff: AbortSignal, work: () => void): void {
  const composing = field !== null && composed.has(field) ? field : null;
  if (calledOff.aborted) return;
  if (composing === null) return work();
  composing.addEventListener("compositionend", () => setTimeout(() => whenComposed(field, calledOff, work)), {
    once: true,
    signal: calledOff,
  });
}

const composed = new WeakSet<HTMLElement>();

/** Keeps in mind whether a sign is being put together in a field. */
export const composing = {
  onCompositionStart: ({ currentTarget }: { readonly currentTarget: HTMLElement }) =>
    void composed.add(currentTarget),
  onCompositionEnd: ({ currentTarget }: { readonly currentTarget: HTMLElement }) =>
    void composed.delete(currentTarget),
};
