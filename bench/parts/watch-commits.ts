/** What React did on a page: how often it committed, in how many of these commits something outside the instrument was rendered, and what. */
export type Commits = { readonly all: number; readonly outside: number; readonly parts: readonly string[] };

/** The name under which a page that is watched keeps its `Commits`. */
export const COMMITS = "reactCommits";

/**
 * Runs in the page before anything else: listens to React as its developer tools do, and walks what each commit has
 * rendered. The instrument is the element of that class, the component that draws it, and all within.
 */
export function watchCommits(): void {
  type Fiber = {
    readonly tag: number;
    readonly flags: number;
    readonly type: unknown;
    readonly stateNode: unknown;
    readonly alternate: Fiber | null;
    readonly child: Fiber | null;
    readonly sibling: Fiber | null;
  };
  const HOST = 5;
  const RENDERED = 1;
  // function, class, forward, memo, simple memo
  const components = new Set([0, 1, 11, 14, 15]);
  const parts: string[] = [];
  const commits = { all: 0, outside: 0, parts };
  const isInstrument = (fiber: Fiber | null) =>
    fiber?.tag === HOST && fiber.stateNode instanceof Element && fiber.stateNode.matches(".instrument");
  const isRendered = ({ tag, flags, alternate }: Fiber) =>
    components.has(tag) && (alternate === null || (flags & RENDERED) !== 0);
  const isUntouched = ({ alternate, child }: Fiber) => alternate !== null && alternate.child === child;
  const nameOf = ({ type }: Fiber) => (typeof type === "function" ? type.name : "a part");
  const renderedOutside = (fiber: Fiber): string[] => {
    if (isInstrument(fiber) || isInstrument(fiber.child)) return [];
    const found = isRendered(fiber) ? [nameOf(fiber)] : [];
    if (isUntouched(fiber)) return found;
    for (let { child } = fiber; child !== null; child = child.sibling) found.push(...renderedOutside(child));
    return found;
  };
  const hook = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    checkDCE: () => undefined,
    onScheduleFiberRoot: () => undefined,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) => {
      const found = renderedOutside(root.current);
      commits.all += 1;
      if (found.length > 0) commits.outside += 1;
      parts.push(...found);
    },
  };
  Object.assign(globalThis, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, reactCommits: commits });
}
