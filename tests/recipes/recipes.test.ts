import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf } from '../unit/files';
import { ROOT } from '../unit/rules/sources';
import { applyHunks, parseRecipe, placesOf, type Step } from './recipe';

/** The most places that each recipe touches, as docs/architecture.md promises. */
const PLACES: Readonly<Record<string, number>> = readPromises();
/** A recipe type-checks and runs a few tests on a machine that may be busy. */
const RECIPE_MS = 600_000;

const RECIPES = filesOf('docs').filter((path) => /^docs\/adding-[^/]+\.md$/.test(path));
const copies: string[] = [];
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })));

const stepsOf = (path: string): readonly Step[] => {
  const recipe = parseRecipe(readFileSync(join(ROOT, path), 'utf8'));
  return recipe.ok ? recipe.value : expect.fail(`${path}: ${recipe.fault}`);
};

describe.each(RECIPES)('%s', (path) => {
  it('can be followed: it makes or edits files, and ends with commands', () => {
    const kinds = stepsOf(path).map(({ kind }) => kind);
    expect(kinds).toContain('file');
    expect(kinds).toContain('run');
  });

  it('touches no more places than promised', () => {
    const places = placesOf(stepsOf(path), (folder) => existsSync(join(ROOT, folder)));
    expect(places.length, places.join(', ')).toBeLessThanOrEqual(PLACES[path] ?? 0);
  });

  it('leads to what its commands accept', { timeout: RECIPE_MS }, async () => {
    const copy = copyOfTheProject();
    const steps = stepsOf(path);
    for (const step of steps) follow(copy, step);
    for (const step of steps) if (step.kind === 'run') expect(await run(copy, step.command)).toBe('ok');
  });
});

/** The table of docs/architecture.md: `| places of a rule: [recipe](adding-a-rule.md) | 6 |`. */
function readPromises(): Readonly<Record<string, number>> {
  const rows = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(
    /\]\((adding-[^)]+)\) +\| +(\d+) +\|/g,
  );
  return Object.fromEntries([...rows].map(([, name, most]) => [`docs/${name}`, Number(most)]));
}

function copyOfTheProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'plimsoll-recipe-'));
  copies.push(copy);
  for (const path of filesOf()) {
    mkdirSync(join(copy, dirname(path)), { recursive: true });
    cpSync(join(ROOT, path), join(copy, path));
  }
  cpSync(join(ROOT, '.wxt'), join(copy, '.wxt'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function follow(copy: string, step: Step): void {
  if (step.kind === 'run') return;
  const file = join(copy, step.path);
  if (step.kind === 'file') {
    expect(existsSync(file), `${step.path} is there already`).toBe(false);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, step.text);
    return;
  }
  const edited = applyHunks(readFileSync(file, 'utf8'), step.hunks);
  writeFileSync(file, edited.ok ? edited.value : expect.fail(`${step.path}: ${edited.fault}`));
}

/** `ok`, or what a failed command printed. Without vitest's own variables, which would reach the vitest in it. */
function run(copy: string, command: string): Promise<string> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$|^TEST$/.test(name)),
  );
  return new Promise((done) => {
    execFile('sh', ['-e', '-c', command], { cwd: copy, env, maxBuffer: 1 << 26 }, (error, out, errors) =>
      done(error === null ? 'ok' : `${error.message}\n${out}\n${errors}`),
    );
  });
}
