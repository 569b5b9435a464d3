import { expect, test } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import { inspectFile } from '../../../../utils/formats/inspect';
import { requirementsFormat } from '../../../../utils/formats/code/requirements';
import { requirementSources } from '../../../../utils/formats/code/configs/requirement';
import { utf8 } from '../../../fixtures/analyze';
import { inspectText } from '../../../fixtures/configs';
import { staysInside } from '../../../fixtures/hostile';
import { untold } from '../../../fixtures/texts';

test.each([
  ['torch==2.6.0', 'index'],
  ['torch>=2 ; python_version < "3.12"  # the newest', 'index'],
  ['transformers[torch]', 'index'],
  ['# git+https://x.org/y', ''],
  ['', ''],
  ['--pre', 'nothing'],
  ['-r other.txt', 'file'],
  ['--requirement=base/other.txt', 'file'],
  ['-r https://x.org/r.txt', 'elsewhere'],
  ['--index-url https://pypi.org/simple', 'known'],
  ['--extra-index-url=https://download.pytorch.org/whl/cu118', 'known'],
  ['--extra-index-url https://download.pytorch.org.x.org/whl', 'elsewhere'],
  ['-i http://pypi.org/simple', 'elsewhere'],
  ['-ihttps://x.org/simple', 'elsewhere'],
  ['--find-links https://x.org/wheels', 'elsewhere'],
  ['--trusted-host x.org', 'elsewhere'],
  ['git+https://github.com/acme/x.git@main#egg=x', 'elsewhere'],
  ['x @ git+ssh://git@github.com/acme/x', 'elsewhere'],
  ['x@https://x.org/x-1.0.whl', 'elsewhere'],
  ['https://x.org/x-1.0.tar.gz', 'elsewhere'],
  ['-e git+https://x.org/y#egg=y', 'elsewhere'],
  ['-e .', 'local'],
  ['--editable=./pkg', 'local'],
  ['./wheels/x-1.0-py3-none-any.whl', 'local'],
  ['x-1.0-py3-none-any.whl', 'local'],
  ['x-1.0-py3-none-any.whl ; python_version > "3"', 'local'],
  ['x-1.0.tar.bz2', 'local'],
  ['sub/folder', 'local'],
  ['x @ file:x.whl', 'local'],
  ['x @ ${PLACE}/x.whl', 'elsewhere'],
  ['${LINE}', 'elsewhere'],
  ['--find ../wheels', 'elsewhere'],
  ['-i https://pypi.org/simple --extra-index-url https://x.org/', 'known elsewhere'],
  ['--pre -r other.txt', 'nothing file'],
  ['torch --index-url https://x.org/', 'index elsewhere'],
  ['x==1 --hash=sha256:00 --hash=sha256:01', 'index nothing nothing'],
])('%s comes from: %s', (line, kind) => {
  const kinds = requirementSources(line).map((source) => source.kind);
  expect(kinds).toEqual(kind === '' ? [] : kind.split(' '));
});

test.each([
  ['an ordinary list', 'torch\nnumpy>=1.24 # x\n', 'safe', []],
  ['another list', '-r base.txt\n', 'safe', []],
  ['a repository', 'torch\ngit+https://github.com/acme/x', 'suspicious', ['requirements/elsewhere']],
  [
    'an index on the next line',
    'torch \\\n  --hash=sha256:0\n--index-url \\\n  https://x.org/',
    'suspicious',
    ['requirements/elsewhere'],
  ],
  [
    'a known index',
    '--extra-index-url https://download.pytorch.org/whl/cu121\ntorch',
    'safe',
    ['requirements/known'],
  ],
  ['the folder itself', '-e .', 'suspicious', ['requirements/local']],
])('%s', async (_, text, verdict, rules) => {
  for (const path of ['requirements.txt', 'a/requirements-dev.txt', 'dev_requirements.txt']) {
    const seen = await inspectText(text, path);
    expect([path, seen.format, seen.verdict, seen.findings.map(({ id }) => id)]).toEqual([
      path,
      'requirements',
      verdict,
      rules,
    ]);
    expect(untold(seen.findings)).toEqual([]);
  }
});

test('names the lists that it goes on in', async () =>
  expect((await inspectText('-r base.txt\n-c constraints.txt', 'requirements.txt')).opens).toEqual([
    'base.txt',
    'constraints.txt',
  ]));

test('stays inside whatever comes', () => staysInside(requirementsFormat, [utf8('torch\n-e .\n')]));

test.each(['utf-16le', 'utf-16be', 'utf-32le'])('is read in %s, as its mark says', async (encoding) => {
  const width = encoding.includes('32') ? 4 : 2;
  const points = [...'\uFEFFgit+https://x.org/y\n'].flatMap((character) => {
    const code = character.charCodeAt(0);
    const big = [...Array.from({ length: width - 2 }, () => 0), code >> 8, code & 0xff];
    return encoding.endsWith('be') ? big : big.toReversed();
  });
  const seen = await inspectFile(memorySource(Uint8Array.from(points)), 'requirements.txt');
  expect(seen.findings.map(({ id }) => id)).toEqual(['requirements/elsewhere']);
});
