/** A place where two JSON values differ, and what stands there in each, shortened. */
export interface Difference {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const SHOWN = 80;

/** The places where two JSON values differ, in order; a list's items are compared by their place. */
export function* differingPaths(before: unknown, after: unknown, path = '$'): Generator<Difference> {
  if (Object.is(before, after)) return;
  const [left, right] = [parts(before), parts(after)];
  if (left === null || right === null || Array.isArray(before) !== Array.isArray(after)) {
    yield { path, before: shown(before), after: shown(after) };
    return;
  }
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const step = Array.isArray(before) ? `[${key}]` : keyStep(key);
    yield* differingPaths(left.get(key), right.get(key), path + step);
  }
}

/** What a list or an object holds, by key; null for a value that holds nothing. */
const parts = (value: unknown): ReadonlyMap<string, unknown> | null =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;

const keyStep = (key: string): string => (/^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`);

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
