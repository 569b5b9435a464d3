import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createPool } from '../../../cli/src/inspect/pool';
import { testFolder } from '../../fixtures/folder';
import { EVIL } from '../../fixtures/pickle';

const { folder, file } = testFolder();
/** A program for threads: it stands for ours, and fails as ours might. */
const program = (name: string, text: string): URL => pathToFileURL(file(`${name}.mjs`, text));
const task = (path: string) => ({ kind: 'file', path: join(folder, path), real: null }) as const;
const DATA = { lines: false };

const ANSWERS = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ path }) => {
    if (path.endsWith('fatal')) process.exit(1);
    parentPort.postMessage({ kind: 'failed', path, reason: 'read by a thread' });
  });
  parentPort.postMessage('ready');`;

it('loses only the file that ended a thread: another reads the rest', async () => {
  const pool = createPool(program('dies', ANSWERS), 1, DATA);
  const outcomes = await Promise.all(['a', 'fatal', 'b', 'fatal', 'c'].map((name) => pool.read(task(name))));
  const reasons = outcomes.map((outcome) => outcome?.kind === 'failed' && outcome.reason);
  const ended = reasons.find((reason) => reason !== 'read by a thread');
  expect(ended).toMatch(/reader ended/);
  expect(reasons).toEqual(['read by a thread', ended, 'read by a thread', ended, 'read by a thread']);
  await pool.stop();
});

it('reads by itself where no thread comes up', async () => {
  file('evil.pkl', EVIL);
  const pool = createPool(program('fails', 'throw new Error("no thread today")'), 2, DATA);
  for (const round of [1, 2]) {
    const outcomes = await Promise.all([pool.read(task('evil.pkl')), pool.read(task('missing'))]);
    expect([round, outcomes]).toMatchObject([
      round,
      [{ seen: { verdict: 'dangerous' } }, { kind: 'failed' }],
    ]);
  }
  await pool.stop();
});

it('gives nothing for what was not read when it is stopped', async () => {
  const pool = createPool(program('silent', 'setInterval(() => {}, 1000)'), 2, DATA);
  const read = pool.read(task('a'));
  await pool.stop();
  expect(await read).toBeNull();
  expect(await pool.read(task('b'))).toBeNull();
});
