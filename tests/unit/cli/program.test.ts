import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { testFolder } from '../../fixtures/folder';
import { hubCache } from '../../fixtures/hub-cache';
import { EVIL, pickle } from '../../fixtures/pickle';
import { BUILD_MS, builtCli, linesOf, ran } from '../../fixtures/program';

vi.setConfig({ testTimeout: BUILD_MS, hookTimeout: BUILD_MS });

const { run, program } = builtCli();
const { folder, file } = testFolder();
const at = (path: string): string => join(folder, path);
const GOOD = pickle(0x29);

const good = file('good/good.pkl', GOOD);
const evil = file('evil/evil.pkl', EVIL);
const missing = at('missing.pkl');

describe('inspect', () => {
  it('prints a JSON line a file, in the order given', async () => {
    const { code, out, err } = await run(['inspect', evil, good]);
    const lines = linesOf({ code, out, err });
    expect(lines.map(({ path, verdict }) => [path, verdict])).toEqual([
      [evil, 'dangerous'],
      [good, 'safe'],
    ]);
    const keys = [
      'path',
      'format',
      'verdict',
      'findings',
      'imports',
      'weightsOnly',
      'size',
      'bytesRead',
      'complete',
      'ms',
    ];
    for (const line of lines) expect(Object.keys(line)).toEqual(keys);
    expect([code, err]).toEqual([1, '']);
  });

  it.each([
    ['nothing bad', [good], 0],
    ['something dangerous', [good, evil], 1],
    ['something that could not be opened', [missing, good], 2],
    ['both: what is dangerous counts more', [missing, evil], 1],
    ['a folder without files', ['empty'], 3],
    ['suspicious is asked for and not there', ['--fail-on', 'suspicious', good], 0],
    ['unknown, when it is not asked for', ['unknown.bin'], 0],
    ['unknown, when it is', ['--fail-on', 'unknown', 'unknown.bin'], 1],
    ['a link that was not followed, where unknown counts', ['--fail-on', 'unknown', 'links'], 1],
    ['a link that was not followed, where it does not', ['links'], 0],
  ])('ends with %s', async (_, args, expected) => {
    mkdirSync(at('empty'), { recursive: true });
    file('unknown.bin', 'neither this nor that');
    file('links/good.pkl', GOOD);
    try {
      symlinkSync('/', at('links/out'));
    } catch {
      // made for an earlier row
    }
    expect((await run(['inspect', ...args], { cwd: folder })).code).toBe(expected);
  });

  it('reads the rest when one of several cannot be opened, and says why', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    symlinkSync('nowhere', at('dangling'));
    mkdirSync(at('folder.bin'));
    const result = await run(['inspect', missing, 'pipe', good, 'dangling', 'folder.bin', evil], {
      cwd: folder,
    });
    expect(linesOf(result).map(({ path }) => path)).toEqual([good, evil]);
    expect(result.err.split('\n')).toEqual([
      `plimsoll: ${missing}: it does not exist`,
      'plimsoll: pipe: not a regular file',
      'plimsoll: dangling: it does not exist',
      '',
    ]);
  });

  it('takes names that are options after --', async () => {
    file('names/--help', GOOD);
    file('names/-q', EVIL);
    const result = await run(['inspect', '--', '--help', '-q'], { cwd: at('names') });
    expect(linesOf(result).map(({ verdict }) => verdict)).toEqual(['safe', 'dangerous']);
    // In a folder they need nothing.
    expect(linesOf(await run(['inspect', '.'], { cwd: at('names') }))).toHaveLength(2);
  });

  it('reads standard input', async () => {
    const result = await run(['inspect', '-'], { input: EVIL });
    expect(linesOf(result)).toMatchObject([{ path: '-', verdict: 'dangerous' }]);
    expect(result.code).toBe(1);
  });

  it('reads a cache of the hub by its snapshots', async () => {
    const { snapshots } = hubCache(at('hub'), 'acme/anchor', [
      { 'pytorch_model.bin': EVIL, 'good.pkl': GOOD },
    ]);
    const [snapshot = ''] = snapshots;
    for (const given of [at('hub'), snapshot]) {
      const result = await run(['inspect', given]);
      expect(linesOf(result).map(({ path, verdict }) => [path, verdict])).toEqual([
        [join(snapshot, 'good.pkl'), 'safe'],
        [join(snapshot, 'pytorch_model.bin'), 'dangerous'],
      ]);
      expect([result.code, result.err]).toEqual([1, '']);
    }
  });

  it('prints a table, worst first, with a line that sums up', async () => {
    const { out } = await run(['inspect', '--format', 'table', good, missing, evil]);
    const [first, second, , sum] = out.split('\n');
    expect(first).toMatch(/^dangerous +\S+evil\.pkl +pickle: Imports `os\.system`/);
    expect(second).toMatch(/^no finding +\S+good\.pkl +pickle$/);
    expect(sum).toBe(
      '2 files checked: 1 dangerous, 1 no finding. Not checked: 1 file that could not be opened.',
    );
    expect(out).not.toContain('\u001B');
  });

  it('--quiet prints what counts, and nothing else', async () => {
    const table = await run(['inspect', '-q', '-f', 'table', good, evil]);
    expect(table.out.split('\n')).toHaveLength(2);
    expect(linesOf(await run(['inspect', '-q', good, evil]))).toHaveLength(1);
  });

  it('--output writes a file, of any format', async () => {
    const out = at('out.json');
    expect(await run(['inspect', '-f', 'json', '-o', out, good, missing])).toMatchObject({
      code: 2,
      out: '',
    });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      tool: { name: 'plimsoll' },
      files: [{ path: good, verdict: 'safe' }],
      unread: [{ path: missing, kind: 'failed', reason: 'it does not exist' }],
      summary: { verdicts: { safe: 1 }, failed: 1, exitCode: 2 },
    });
    file('beside/good.pkl', GOOD);
    await run(['inspect', '-o', 'own.jsonl', '.'], { cwd: at('beside') });
    const seen = linesOf({ code: 0, out: readFileSync(at('beside/own.jsonl'), 'utf8'), err: '' });
    expect(seen.map(({ path }) => path)).toEqual(['good.pkl']);
    expect((await run(['inspect', '-f', 'json', at('empty')])).out).toContain('"files":[');
    expect((await run(['inspect', '-o', at('no/such/folder'), good])).code).toBe(2);
    expect(await run(['inspect', '-o', '/dev/full', good])).toEqual({
      code: 2,
      out: '',
      err: 'plimsoll: the output could not be written: the disk is full\n',
    });
  });
});

describe('thousands of files', () => {
  const COUNT = 2000;
  const big = (): string => {
    for (let index = 0; index < COUNT; index += 1) {
      const name = String(index).padStart(4, '0');
      file(`many/${name}.pkl`, index % 100 === 7 ? EVIL : GOOD);
    }
    return at('many');
  };
  const many = big();

  it('are read by one thread or several with the same result, in the same order', async () => {
    const bare = ({ out }: { readonly out: string }) => out.replaceAll(/"ms":[\d.]+/g, '');
    const [one, more] = [await run(['inspect', '-j', '1', many]), await run(['inspect', '-j', '3', many])];
    expect(linesOf(one)).toHaveLength(COUNT);
    expect(bare(more)).toBe(bare(one));
  });

  it('end quietly when nobody reads the output', async () => {
    const line = `"$0" "$1" inspect -f jsonl "$2" | head -n 1`;
    const { out, err } = await ran('sh', ['-c', line, process.execPath, program, many]);
    expect(linesOf({ code: 0, out, err })).toHaveLength(1);
    expect(err).toBe('');
  });

  it.each(['json', 'jsonl', 'sarif', 'table'])('end with what was found on Ctrl-C: %s', async (format) => {
    // Enough that it cannot end by itself before the signal.
    rmSync(at('cut'), { force: true });
    const given = Array.from({ length: 20 }, () => many);
    const child = spawn(process.execPath, [program, 'inspect', '-f', format, '-o', at('cut'), ...given]);
    const ended = new Promise((resolve) => child.on('close', resolve));
    // Whoever opened the output listens to Ctrl-C.
    await vi.waitFor(() => expect(existsSync(at('cut'))).toBe(true), { timeout: BUILD_MS });
    await setTimeout(300);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const text = readFileSync(at('cut'), 'utf8');
    if (format === 'table') expect(text).toContain('what was left when you stopped it');
    if (format === 'jsonl') expect(linesOf({ code: 0, out: text, err: '' }).length).toBeLessThan(20 * COUNT);
    if (format === 'json')
      expect(JSON.parse(text)).toMatchObject({ summary: { cancelled: true, exitCode: 130 } });
    if (format === 'sarif')
      expect(JSON.parse(text)).toMatchObject({ runs: [{ invocations: [{ executionSuccessful: false }] }] });
  });
});
