import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hostileFiles } from '../../fixtures/hostile-report';
import { HOSTILE_TEXTS, PILE, rawIn } from '../../fixtures/hostile-text';
import { hubPage, MODEL_URL } from '../../fixtures/hub-page';
import { authorProps, headerProps } from '../../fixtures/model';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Said {
  readonly out: string;
  readonly err: string;
}

/** Node's own limit would end the program in the middle of a line. */
const MOST_PRINTED = 2 ** 26;

/** What a program of ours prints. */
const run = (script: string, ...args: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/run.mjs', `scripts/${script}.ts`, ...args],
      { maxBuffer: MOST_PRINTED },
      (_, out, err) => resolve({ out, err }),
    );
  });

/** The longest name that file systems take, in bytes. */
const MOST_NAME = 200;

/** A text as the name of a file: what no file system takes is left out. */
function fileName(text: string): string {
  const name = text.toWellFormed().replaceAll(/[\0/]/g, '');
  return Array.from(name).reduce(
    (kept, one) => (Buffer.byteLength(kept + one) > MOST_NAME ? kept : kept + one),
    '',
  );
}

const expectClean = (text: string): void => {
  expect(text.isWellFormed()).toBe(true);
  expect(rawIn(text, '\n').filter((found) => found !== PILE)).toEqual([]);
};

describe('what the commands print', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-hostile-'));
  let files = 0;
  beforeAll(() => {
    for (const [index, { text }] of HOSTILE_TEXTS.entries()) {
      const inside = join(folder, `${index} ${fileName(text)}`);
      mkdirSync(inside);
      for (const [name, bytes] of Object.entries(hostileFiles(text))) {
        writeFileSync(join(inside, name), bytes);
        files += 1;
      }
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('inspect: a line of JSON a file', async () => {
    const { out } = await run('inspect', folder);
    expectClean(out);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(files);
    const seen = lines.map((line) => JSON.parse(line) as { path: string; findings: { text: string }[] });
    expect(seen.some(({ path }) => path.includes('\u202E'))).toBe(true);
    for (const { findings } of seen) for (const { text } of findings) expect(rawIn(text)).toEqual([]);
  });

  it('inspect --sarif', async () => {
    const { out } = await run('inspect', '--sarif', folder);
    expectClean(out);
    expect(JSON.parse(out)).toMatchObject({ version: '2.1.0' });
  });

  it('inspect: the reason why a file cannot be read', async () => {
    const { out, err } = await run('inspect', join(folder, 'no\u202E\u001B[2Jsuch'));
    expect(out).toBe('');
    expect(err).toContain('no⟨U+202E⟩⟨U+001B⟩[2Jsuch');
    expectClean(err);
  });

  it('assess: a page and a folder whose every name is hostile', async () => {
    const text = HOSTILE_TEXTS.map((each) => each.text.slice(0, 20)).join('');
    const page = join(folder, 'page.html');
    const header = headerProps({
      cardData: { license: 'other', license_name: text, base_model: text },
      tags: [text],
    });
    writeFileSync(page, hubPage({ header: { ...header, author: authorProps() } }));
    const { out, err } = await run('assess', '--page', page, '--url', MODEL_URL, '--files', folder);
    expect(err).toBe('');
    expectClean(out);
    expect(JSON.parse(out)).toMatchObject({ subject: { id: 'acme/anchor-7b' } });
  });
});
