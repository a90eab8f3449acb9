type Frame = { readonly path: string; readonly isList: boolean; index: number; key: string | null };

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * On which line (from 1) each value of a JSON text begins, by its path: keys and places joined by dots ("futures.2.title"), ""
 * for the whole. The text must be JSON.
 */
export function placesIn(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const frames: Frame[] = [];
  const lineAt = lineCounter(text);
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const top = frames.at(-1);
    if (isKey(token, top)) top.key = String(JSON.parse(token));
    else if (!isPunctuation(token, frames)) {
      const path = pathWithin(top);
      if (!places.has(path)) places.set(path, lineAt(index));
      if (token === "{" || token === "[") frames.push({ path, isList: token === "[", index: 0, key: null });
    }
  }
  return places;
}

/** The line of a value, or of the nearest thing around it where it is missing. */
export function lineOf(places: ReadonlyMap<string, number>, path: readonly (string | number)[]): number {
  const around = path.map((_, end) => path.slice(0, path.length - end).join("."));
  const found = around.find((candidate) => places.has(candidate));
  return places.get(found ?? "") ?? 1;
}

const isKey = (token: string, top: Frame | undefined): top is Frame =>
  top !== undefined && !top.isList && top.key === null && token.startsWith('"');

/** Does what the signs between values say: leaves a thing, or goes on to its next. */
function isPunctuation(token: string, frames: Frame[]): boolean {
  const top = frames.at(-1);
  if (token === "}" || token === "]") frames.pop();
  if (token === "," && top !== undefined) {
    top.index += 1;
    top.key = null;
  }
  return ["}", "]", ",", ":"].includes(token);
}

function pathWithin(top: Frame | undefined): string {
  if (top === undefined) return "";
  const own = top.isList ? String(top.index) : (top.key ?? "");
  return top.path === "" ? own : `${top.path}.${own}`;
}

/** Counts lines from where it last stood, as places come in the order of the text. */
function lineCounter(text: string): (offset: number) => number {
  let [line, from] = [1, 0];
  return (offset) => {
    for (let end = text.indexOf("\n", from); end !== -1 && end < offset; end = text.indexOf("\n", from)) {
      line += 1;
      from = end + 1;
    }
    return line;
  };
}
