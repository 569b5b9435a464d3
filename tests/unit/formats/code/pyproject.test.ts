import { expect, test } from 'vitest';
import { pyprojectFormat } from '../../../../utils/formats/code/pyproject';
import { utf8 } from '../../../fixtures/analyze';
import { inspectText } from '../../../fixtures/configs';
import { staysInside } from '../../../fixtures/hostile';
import { untold } from '../../../fixtures/texts';

const BUILD = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';
const project = (more: string) =>
  `${BUILD}\n[project]\nname = "x"\nurls = { Home = "https://x.org" }\n${more}`;

test.each([
  [
    'an ordinary package',
    project('dependencies = ["torch>=2", "numpy"]\n[tool.ruff]\nselect = ["E"]'),
    'safe',
    [],
  ],
  [
    'an index of PyTorch',
    project('[[tool.uv.index]]\nurl = "https://download.pytorch.org/whl/cu121"'),
    'safe',
    [],
  ],
  [
    'addresses of something else',
    project('[tool.other]\nurl = "https://x.org"\ngit = "https://x.org"'),
    'safe',
    [],
  ],
  [
    'a backend of its own',
    '[build-system]\nrequires = []\nbuild-backend = "mine"\nbackend-path = ["."]',
    'suspicious',
    ['pyproject/backend', 'pyproject/hook'],
  ],
  ['a hook', project('[tool.hatch.build.hooks.custom]\npath = "hook.py"'), 'suspicious', ['pyproject/hook']],
  [
    'a script of Poetry',
    project('[tool.poetry.build]\nscript = "build.py"'),
    'suspicious',
    ['pyproject/hook'],
  ],
  [
    'commands of setuptools',
    project('[tool.setuptools.cmdclass]\ninstall = "mine.Install"'),
    'suspicious',
    ['pyproject/hook'],
  ],
  [
    'a dependency by address',
    project('dependencies = ["x @ git+https://x.org/y"]'),
    'suspicious',
    ['requirements/elsewhere'],
  ],
  [
    'a dependency of the build',
    '[build-system]\nrequires = ["x @ https://x.org/y.whl"]',
    'suspicious',
    ['requirements/elsewhere'],
  ],
  [
    'a dependency of Poetry',
    project("[tool.poetry.dependencies]\nx = { git = 'https://x.org/y' }"),
    'suspicious',
    ['requirements/elsewhere'],
  ],
  [
    'an index elsewhere',
    project('[[tool.poetry.source]]\nname = "a"\nurl = "https://x.org/simple"'),
    'suspicious',
    ['requirements/elsewhere'],
  ],
  ['a comment', project('# [tool.poetry.build]'), 'safe', []],
])('%s', async (_, text, verdict, rules) => {
  const seen = await inspectText(text, 'folder/pyproject.toml');
  expect([seen.format, seen.verdict, [...new Set(seen.findings.map(({ id }) => id))]]).toEqual([
    'pyproject',
    verdict,
    rules,
  ]);
  expect(untold(seen.findings)).toEqual([]);
});

test('stays inside whatever comes', () => staysInside(pyprojectFormat, [utf8(BUILD)]));
