/** What a recipe's block does: makes a file, changes one, or is run at the end. */
export type Step =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'edit'; readonly path: string; readonly hunks: readonly Hunk[] }
  | { readonly kind: 'run'; readonly command: string };

/** Lines that stand together in a file, and what they become. */
export interface Hunk {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Read from a recipe, or an edited text; `fault` says in words why not. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: string };

const failed = (fault: string): Result<never> => ({ ok: false, fault });

const FENCE = /^(?<indent> *)```(?<language>\w*)(?: (?<path>\S+))?$/;

/**
 * The steps of a recipe. "```ts path/to/file" makes that file, "```diff path/to/file" edits it, "```sh" is run; a block of
 * another language without a path only illustrates. Blocks may be indented, as in a list.
 */
export function parseRecipe(markdown: string): Result<readonly Step[]> {
  const steps: Step[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const { indent, language = '', path } = FENCE.exec(lines[at] ?? '')?.groups ?? {};
    if (indent === undefined) continue;
    const end = lines.indexOf(`${indent}\`\`\``, at + 1);
    if (end === -1) return failed(`line ${at + 1}: the block does not end`);
    const body = lines
      .slice(at + 1, end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    const step = stepOf(language, path, body);
    if (step?.ok === false) return failed(`line ${at + 1}: ${step.fault}`);
    if (step !== null) steps.push(step.value);
    at = end;
  }
  return { ok: true, value: steps };
}

function stepOf(language: string, path: string | undefined, body: readonly string[]): Result<Step> | null {
  if (language === 'sh') return { ok: true, value: { kind: 'run', command: body.join('\n') } };
  if (path === undefined) return language === 'diff' ? failed('an edit names its file') : null;
  if (path.startsWith('/') || path.split('/').includes('..'))
    return failed(`${path} leads out of the repository`);
  if (language !== 'diff') return { ok: true, value: { kind: 'file', path, text: `${body.join('\n')}\n` } };
  const hunks = hunksOf(body);
  return hunks.ok ? { ok: true, value: { kind: 'edit', path, hunks: hunks.value } } : hunks;
}

/** Hunks stand apart by lines that start with `@@`. */
function hunksOf(body: readonly string[]): Result<readonly Hunk[]> {
  const hunks: { before: string[]; after: string[] }[] = [{ before: [], after: [] }];
  for (const line of body) {
    const hunk = hunks.at(-1);
    const text = line.slice(1);
    if (line.startsWith('@@')) hunks.push({ before: [], after: [] });
    else if (line === '' || line.startsWith(' ')) {
      hunk?.before.push(text);
      hunk?.after.push(text);
    } else if (line.startsWith('+')) hunk?.after.push(text);
    else if (line.startsWith('-')) hunk?.before.push(text);
    else return failed(`“${line}” starts with neither a space, + nor -`);
  }
  return hunks.some(({ before }) => before.length === 0)
    ? failed('an edit needs a line that is there')
    : { ok: true, value: hunks };
}

/** The text with each hunk put in. Each must be found exactly once, as lines that follow one another. */
export function applyHunks(text: string, hunks: readonly Hunk[]): Result<string> {
  let lines: readonly string[] = text.split('\n');
  for (const { before, after } of hunks) {
    const places = lines.flatMap((_, start) =>
      before.every((line, index) => lines[start + index] === line) ? [start] : [],
    );
    const [place] = places;
    if (place === undefined) return failed(`not found: ${before.join(' ⏎ ')}`);
    if (places.length > 1) return failed(`found ${places.length} times: ${before.join(' ⏎ ')}`);
    lines = [...lines.slice(0, place), ...after, ...lines.slice(place + before.length)];
  }
  return { ok: true, value: lines.join('\n') };
}

/**
 * The places that a contributor touches, tests aside: each folder in which files are made or edited, a new folder with all
 * that is below it, and the folders of the languages as one. `hasFolder` tells of the repository before.
 */
export function placesOf(steps: readonly Step[], hasFolder: (path: string) => boolean): readonly string[] {
  const places = steps.flatMap((step) => {
    if (step.kind === 'run' || step.path.startsWith('tests/')) return [];
    const parts = step.path.split('/').slice(0, -1);
    const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const place = folders.find((folder) => !hasFolder(folder)) ?? parts.join('/');
    return [place.replace(/^assets\/locales\/[^/]+/, 'assets/locales/*')];
  });
  return [...new Set(places)];
}
