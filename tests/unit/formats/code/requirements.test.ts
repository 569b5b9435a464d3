import { expect, test } from 'vitest';
import { requirementsFormat } from '../../../../utils/formats/code/requirements';
import { requirementSource } from '../../../../utils/formats/code/configs/requirement';
import { utf8 } from '../../../fixtures/analyze';
import { inspectText } from '../../../fixtures/configs';
import { staysInside } from '../../../fixtures/hostile';
import { untold } from '../../../fixtures/texts';

test.each([
  ['torch==2.6.0', 'index'],
  ['torch>=2 ; python_version < "3.12"  # the newest', 'index'],
  ['transformers[torch]', 'index'],
  ['# git+https://x.org/y', 'nothing'],
  ['', 'nothing'],
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
])('%s comes from: %s', (line, kind) => {
  expect(requirementSource(line).kind).toBe(kind);
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
