import { differingPaths } from './json-paths';

/** So many places are told of one input. */
const TOLD = 5;

/** What differs between two outputs: for each input that does, a line with its name and one for each of the first places. */
export function compareLines(earlier: readonly string[], now: readonly string[]): readonly string[] {
  const before = byInput(earlier);
  const after = byInput(now);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((input) =>
    compareInput(input, before.get(input), after.get(input)),
  );
}

function compareInput(
  input: string,
  before: string | undefined,
  after: string | undefined,
): readonly string[] {
  if (before === after) return [];
  if (before === undefined) return [`${input}: not in the earlier output`];
  if (after === undefined) return [`${input}: in the earlier output only`];
  const all = [...differingPaths(JSON.parse(before), JSON.parse(after))];
  const told = all.slice(0, TOLD).map(({ path, before: was, after: is }) => `  ${path}: ${was} → ${is}`);
  const rest = all.length - told.length;
  return [`${input}: ${all.length} differ`, ...told, ...(rest > 0 ? [`  … and ${rest} more`] : [])];
}

const byInput = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(lines.map((line) => [(JSON.parse(line) as { readonly input: string }).input, line])); // lines of ours
