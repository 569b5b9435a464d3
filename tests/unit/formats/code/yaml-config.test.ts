import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { yamlFormat, YAML_LIMIT } from '../../../../utils/formats/code/yaml-config';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { untold } from '../../../fixtures/texts';

const read = (text: string) => analyze(yamlFormat, utf8(text));
const bomb = [
  'a: &a [x,x,x,x,x,x,x,x,x,x]',
  ...[...'bcdefgh'].map(
    (name, index) =>
      `${name}: &${name} [${Array.from({ length: 10 }, () => `*${'abcdefg'[index]}`).join(',')}]`,
  ),
].join('\n');

test.each([
  ['a Python call', 'x: !!python/object/apply:os.system ["x"]', 'dangerous', 'config/python-tag'],
  ['a Python name', '- !!python/name:os.system', 'dangerous', 'config/python-tag'],
  [
    'a Python tag by handle',
    '%TAG !p! tag:yaml.org,2002:python/\n---\nx: !p!object/apply:os.system []',
    'dangerous',
    'config/python-tag',
  ],
  [
    'a Python tag in full',
    'x: !<tag:yaml.org,2002:python/object/new:os.system> []',
    'dangerous',
    'config/python-tag',
  ],
  [
    'a Python tag in the second document',
    'a: 1\n---\nb: !!python/module:os',
    'dangerous',
    'config/python-tag',
  ],
  ['a target that runs', 'model:\n  _target_: builtins.exec', 'dangerous', 'config/target-reaches'],
  ['a target behind an anchor', 'a: &a\n  _target_: os.system\nb: *a', 'dangerous', 'config/target-reaches'],
  ['an unknown target', 'model:\n  _target_: mine.Model', 'suspicious', 'config/target'],
  ['a template', 'chat_template: "{{ x.__class__ }}"', 'dangerous', 'jinja/internals'],
  ['an alias bomb', bomb, 'suspicious', 'config/alias-bomb'],
  ['an alias inside itself', 'a: &a [*a]', 'suspicious', 'config/alias-bomb'],
  ['deep nesting', `a: ${'['.repeat(100)}${']'.repeat(100)}`, 'suspicious', 'config/too-deep'],
  ['deeper nesting', `a: ${'['.repeat(50_000)}`, 'suspicious', 'config/too-deep'],
  [
    'damage that names a Python call',
    '# !!python/object/apply:os.system\na: [1\nb: "',
    'suspicious',
    'config/python-tag',
  ],
  ['damage', 'a: [1\nb: "', 'broken', 'config/no-yaml'],
])('YAML with %s', async (_, text, verdict, id) => {
  const result = await read(text);
  expect(result.verdict).toBe(verdict);
  expect(result.findings.map((each) => each.id)).toContain(id);
  expect(untold(result.findings)).toEqual([]);
});

test.each([
  ['settings', 'model_name: x\nlr: 1e-4\nlist:\n  - a\n  - b\n'],
  ['a target of NeMo', 'target: nemo.x\nmodel:\n  _target_: nemo.collections.asr.Model'],
  ['anchors', 'a: &a {x: 1}\nb: *a\nc: {<<: *a}'],
  ['a tuple', 'a: !!python/tuple [1, 2]'],
  ['its own tags', 'a: !mine [1]'],
])('YAML with %s is data', async (_, text) => expect((await read(text)).verdict).toBe('safe'));

describe('YAML', () => {
  it('that is too large is not called safe', async () =>
    expect((await read('a: 1\n'.repeat(YAML_LIMIT))).verdict).toBe('unknown'));

  it('is known by its first lines', () => {
    for (const [text, matches] of [
      ['a: 1', true],
      ['---\n', true],
      ['- a', true],
      ['text', false],
      ['a: 1\0', false],
    ] as const)
      expect(yamlFormat.matches(utf8(text), text.length)).toBe(matches);
  });

  it('of any shape is read to an end', async () => {
    const pieces = fc.constantFrom(
      'a: ',
      '- ',
      '\n',
      '  ',
      '&a ',
      '*a',
      '!!python/x ',
      '{',
      '}',
      '[',
      ']',
      '"',
      '|',
      '---',
      '? ',
      '<<: ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(pieces, fc.string())),
        async (parts) => void (await read(parts.join(''))),
      ),
    );
  });
});
