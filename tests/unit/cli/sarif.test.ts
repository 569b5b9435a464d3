import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { translate } from '../../../cli/src/catalogue';
import { timed } from '../../../cli/src/inspect/read';
import type { Summary } from '../../../cli/src/print/printer';
import { sarif } from '../../../cli/src/print/sarif';
import { memorySource } from '../../../utils/bytes/memory';
import { sharedFolder } from '../../conformance/shared';
import { hostileFiles } from '../../fixtures/hostile-report';
import { HOSTILE_TEXTS, rawIn } from '../../fixtures/hostile-text';
import { EVIL, pickle } from '../../fixtures/pickle';
import { sarifFaults } from '../../fixtures/sarif-schema';
import { at, listAt } from '../export/replica';

const FOLDER = '/a folder';
const SUMMARY: Summary = {
  verdicts: { dangerous: 0, suspicious: 0, unknown: 0, broken: 0, safe: 0 },
  failed: 0,
  left: 0,
  cancelled: false,
  exitCode: 0,
};

type File = readonly [path: string, bytes: Uint8Array];

/** A whole log of these files, as text. */
async function logText(files: readonly File[], summary = SUMMARY, unread: readonly string[] = []) {
  let text = '';
  const printer = sarif(async (part) => void (text += part), translate, FOLDER);
  for (const [path, bytes] of files)
    await printer.seen(await timed(memorySource(bytes), path, { lines: true }));
  for (const path of unread) printer.unread({ path, kind: 'failed', reason: 'it does not exist' });
  await printer.end(summary);
  return text;
}
const logOf = async (...args: Parameters<typeof logText>): Promise<unknown> =>
  JSON.parse(await logText(...args));

const PYTHON = new TextEncoder().encode('import os\n\nos.system("x")\n');
const FILES: readonly File[] = [
  ['sub/evil one.pkl', EVIL],
  [`${FOLDER}/evil.pkl`, EVIL],
  ['/elsewhere/good.pkl', pickle(0x29)],
  ['../beside.py', PYTHON],
  ['..odd.py', PYTHON],
  ['https://huggingface.co/acme/anchor/blob/main/a%20b.pkl', EVIL],
  ['-', EVIL],
];

describe('a log', () => {
  it('is valid, with files, without, and when something could not be read', async () => {
    const failed = { ...SUMMARY, failed: 2, exitCode: 2 } as const;
    for (const log of [
      await logOf(FILES),
      await logOf([]),
      await logOf(FILES, failed, ['missing', '../gone']),
    ])
      expect(sarifFaults(log)).toEqual([]);
  });

  it('is valid whatever names and bytes say, and has no unseen character in it', async () => {
    for (const { text } of HOSTILE_TEXTS) {
      const files = Object.entries(hostileFiles(text)).map(([name, bytes]): File => [
        `${text}/${name}`,
        bytes,
      ]);
      const written = await logText(files, SUMMARY, [text]);
      expect(sarifFaults(JSON.parse(written))).toEqual([]);
      expect(rawIn(written, '\n')).toEqual([]);
    }
  });

  it('names files below the folder by a relative address, others by a whole one', async () => {
    const log = await logOf(FILES);
    const base = (uri: string) => ({ uri, uriBaseId: '%SRCROOT%' });
    expect(listAt(log, 'runs', 0, 'artifacts').map((artifact) => at(artifact, 'location'))).toEqual([
      base('sub/evil%20one.pkl'),
      base('evil.pkl'),
      { uri: 'file:///elsewhere/good.pkl' },
      { uri: 'file:///beside.py' },
      base('..odd.py'),
      { uri: 'https://huggingface.co/acme/anchor/blob/main/a%20b.pkl' },
      base('-'),
    ]);
    const root = at(log, 'runs', 0, 'originalUriBaseIds', '%SRCROOT%', 'uri');
    expect(root).toBe(`${pathToFileURL(FOLDER).href}/`);
  });

  it('gives the line where a text’s reader knows the place', async () => {
    const log = await logOf([['x.py', PYTHON]]);
    const regions = listAt(log, 'runs', 0, 'results').map((result) =>
      at(result, 'locations', 0, 'physicalLocation', 'region'),
    );
    const offset = PYTHON.indexOf('os.system'.charCodeAt(0), 'import os\n'.length);
    expect(regions).toContainEqual({ startLine: 3, endLine: 3, byteOffset: offset, byteLength: 1 });
    expect(regions).toContainEqual({ byteOffset: 0, byteLength: PYTHON.length });
  });

  it('says how the run went: what could not be read is told, and then it was no success', async () => {
    const good = at(await logOf(FILES), 'runs', 0);
    expect(at(good, 'invocations', 0)).toMatchObject({ executionSuccessful: true, exitCode: 0 });
    expect(at(good, 'properties', 'complete')).toBe(true);
    const bad = at(await logOf(FILES, { ...SUMMARY, failed: 1, exitCode: 2 }, ['missing']), 'runs', 0);
    expect(at(bad, 'invocations', 0)).toMatchObject({
      executionSuccessful: false,
      exitCode: 2,
      toolExecutionNotifications: [
        {
          descriptor: { id: 'not-opened' },
          level: 'error',
          message: { text: 'The file could not be opened: it does not exist.' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'missing', uriBaseId: '%SRCROOT%' } } }],
        },
      ],
    });
    expect(at(bad, 'properties', 'complete')).toBe(false);
  });

  it('would not pass with a fault in it', async () => {
    const log = await logOf(FILES);
    const broken = structuredClone(log);
    Reflect.set(Object(at(broken, 'runs', 0, 'results', 0)), 'level', 'fatal');
    expect(sarifFaults(broken)).not.toEqual([]);
  });
});

describe('the standard’s own schema', () => {
  const path = join(sharedFolder() ?? '', 'data/schemas/sarif-2.1.0.json');
  const name = existsSync(path)
    ? 'accepts a log'
    : 'is not at hand: a log is checked by our own reading of the standard';
  it(name, async () => {
    const schema = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : undefined;
    expect(sarifFaults(await logOf(FILES, SUMMARY, ['missing']), schema)).toEqual([]);
  });
});
