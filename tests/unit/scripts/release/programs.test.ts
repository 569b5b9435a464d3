import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sourceFiles, trackedFiles } from '../../../../scripts/release/sources';
import { checkSums, differences, SUMS_FILE, sumsOf } from '../../../../scripts/release/sums.mjs';
import { ROOT } from '../../rules/sources';

/** A folder with these files, gone after the test. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function releaseOf(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  writeFileSync(join(folder, SUMS_FILE), sumsOf(folder));
  return folder;
}

function run(
  program: string,
  args: readonly string[],
  tag = '',
): { readonly code: number | null; text: string } {
  const env = { ...process.env, GITHUB_REF_NAME: tag };
  const path = join(ROOT, 'scripts/release', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8', env });
  return { code: status, text: stdout + stderr };
}

describe('SHA256SUMS', () => {
  // The SHA-256 of "abc" is FIPS 180's own example.
  const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

  it('is what sha256sum writes', () => {
    expect(sumsOf(releaseOf({ 'b.zip': 'abc', 'a.zip': 'abc' }))).toBe(`${ABC}  a.zip\n${ABC}  b.zip\n`);
  });

  it('names what is missing, changed or added', () => {
    const folder = releaseOf({ same: 'abc', gone: 'abc', changed: 'abc' });
    expect(checkSums(folder)).toEqual([]);
    rmSync(join(folder, 'gone'));
    writeFileSync(join(folder, 'changed'), 'abd');
    writeFileSync(join(folder, 'added'), 'abc');
    expect(checkSums(folder)).toEqual([
      'added is not in SHA256SUMS',
      'changed has another SHA-256 than SHA256SUMS says',
      'gone is missing',
    ]);
  });

  it('that is missing or empty is a problem', () => {
    expect(checkSums(folderOf({ a: 'abc' }))).toEqual(['SHA256SUMS is missing']);
    expect(checkSums(folderOf({ [SUMS_FILE]: '' }))).toEqual(['SHA256SUMS lists no file']);
  });
});

describe('two builds', () => {
  it('are compared file by file', () => {
    const one = releaseOf({ 'a.zip': 'abc', 'b.zip': 'abc' });
    expect(differences(one, releaseOf({ 'a.zip': 'abc', 'b.zip': 'abc' }))).toEqual([]);
    const other = releaseOf({ 'a.zip': 'abd', 'c.zip': 'abc' });
    expect(differences(one, other)).toEqual(['a.zip', 'b.zip', 'c.zip']);
    expect(run('compare.mjs', [one, one]).code).toBe(0);
    const compared = run('compare.mjs', [one, other]);
    expect(compared).toMatchObject({
      code: 1,
      text: expect.stringContaining('a.zip is not the same in both'),
    });
  });
});

describe('verify-release', () => {
  it('accepts what the sums say, and says what it left out', () => {
    const { code, text } = run('verify.mjs', [releaseOf({ 'a.zip': 'abc' }), '--no-rebuild']);
    expect(code).toBe(0);
    expect(text).toContain('Not checked: whether the sources give the same files.');
  });

  it('refuses a changed file', () => {
    const folder = releaseOf({ 'a.zip': 'abc' });
    writeFileSync(join(folder, 'a.zip'), 'abd');
    expect(run('verify.mjs', [folder, '--no-rebuild']).code).toBe(1);
  });
});

describe('publish-release', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

  it('drafts, and names every file', () => {
    const { code, text } = run('publish.mjs', [releaseOf({ 'a.zip': 'abc' }), '--dry-run'], `v${version}`);
    expect(code).toBe(0);
    expect(text).toMatch(/^gh release create v\S+ --draft --verify-tag .*\/SHA256SUMS \S*\/a\.zip\n$/);
  });

  it('refuses the tag of another version, and files that the sums do not know', () => {
    const folder = releaseOf({ 'a.zip': 'abc' });
    expect(run('publish.mjs', [folder, '--dry-run'], `v${version}1`).code).toBe(1);
    writeFileSync(join(folder, 'stray.zip'), 'abc');
    expect(run('publish.mjs', [folder, '--dry-run'], `v${version}`).code).toBe(1);
  });
});

describe('the files of the sources zip', () => {
  const files = {
    'a.ts': '',
    '.dotted': '',
    'tests/a.test.ts': '',
    'docs/images/a.png': '',
    'docs/a.md': '',
  };
  const made = { 'node_modules/x/a.js': '', '.output/a.zip': '', 'test-results/a.json': '' };

  it('are the tracked ones alone, in a checkout', () => {
    expect(sourceFiles(folderOf({ ...files, 'stray.txt': '' }), Object.keys(files))).toEqual([
      '.dotted',
      'a.ts',
      'docs/a.md',
    ]);
  });

  it('are all that a build does not leave behind, elsewhere', () => {
    expect(sourceFiles(folderOf({ ...files, ...made }), null)).toEqual(['.dotted', 'a.ts', 'docs/a.md']);
  });

  it('are asked of git, of a checkout of its own only', () => {
    const folder = folderOf({ 'a.ts': '', 'stray.txt': '', 'inner/b.ts': '' });
    const git = (...args: string[]) => spawnSync('git', args, { cwd: folder }).status === 0;
    const there = git('init') && git('add', 'a.ts', 'inner/b.ts');
    expect(trackedFiles(folder)).toEqual(there ? ['a.ts', 'inner/b.ts'] : null);
    expect(trackedFiles(join(folder, 'inner'))).toBeNull();
  });
});
