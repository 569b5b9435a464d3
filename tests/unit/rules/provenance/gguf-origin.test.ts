import type { OriginNote } from '../../../../utils/facts/inspection';
import { ggufOriginNamed } from '../../../../utils/rules/provenance/gguf-origin';
import { baseWith } from '../../../fixtures/chain';
import { inspectedFile } from '../../../fixtures/inspected-file';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const note = (key: string, value: string): OriginNote => ({ key: `general.${key}`, value });
const repo = (id: string) => note('base_model.0.repo_url', `https://huggingface.co/${id}`);
const read = (...origin: readonly OriginNote[]) => ({
  inspections: [
    inspectedFile('q4.gguf', { format: 'gguf', origin }),
    inspectedFile('q8.gguf', { format: 'gguf', origin }),
  ],
});
const bases = (...ids: readonly string[]) => ids.map((id) => ({ id, relation: 'quantized' as const }));
const key = (name: string) => `provenance_gguf_origin_${name}`;
const publisher = (name: string, displayName = name) =>
  ({ name, displayName, kind: 'user', followers: null }) as const;

describeRule(ggufOriginNamed, [
  ['no file that says anything', { inspections: [inspectedFile('a.gguf')] }, 'not-applicable'],
  ['nothing of its base', read(note('base_model.0.organization', 'Acme')), 'not-applicable'],
  ['itself', read(repo('Owner/Name')), 'not-applicable'],
  [
    'a base, the card not looked at',
    read(repo('acme/base')),
    [{ key: key('found_many'), level: 'note', grounding: 'declared', params: ['2', 'acme/base'] }],
  ],
  [
    'the declared base',
    { ...read(repo('acme/base')), baseModels: bases('Acme/Base') },
    [{ key: key('declared_many'), level: 'note' }],
  ],
  [
    'a base of the base',
    {
      ...read(repo('root/base')),
      baseModels: bases('acme/base'),
      chain: [
        baseWith('acme/base', listOf([])),
        baseWith('root/base', listOf([]), { child: 'acme/base', depth: 2 }),
      ],
    },
    [{ key: key('declared_many'), level: 'note' }],
  ],
  [
    'none declared',
    { ...read(repo('acme/base')), baseModels: [] },
    [{ key: key('undeclared_many'), level: 'caution', weight: null }],
  ],
  [
    'another, and the chain is known',
    {
      ...read(repo('acme/base')),
      baseModels: bases('else/where'),
      chain: [baseWith('else/where', listOf([]))],
    },
    [{ key: key('other_base_many'), level: 'caution', weight: null, params: ['2', 'acme/base'] }],
  ],
  [
    'another, the chain not looked up',
    { ...read(repo('acme/base')), baseModels: bases('else/where') },
    [{ key: key('other_base_many'), level: 'note' }],
  ],
  [
    'a name alone',
    { ...read(note('base_model.0.name', HOSTILE)), baseModels: bases('else/where') },
    [{ key: key('named_many'), level: 'note' }],
  ],
  [
    'who quantised it, and publishes it',
    { ...read(note('quantized_by', 'The Bloke')), publisher: publisher('TheBloke') },
    [{ key: key('quantizer_many'), level: 'note' }],
  ],
  [
    'who quantised it, published by another',
    { ...read(note('quantized_by', HOSTILE)), publisher: publisher('acme') },
    [{ key: key('other_quantizer_many'), level: 'note', weight: null }],
  ],
  [
    'who quantised it, in no letters',
    { ...read(note('quantized_by', '—')), publisher: publisher('acme') },
    'not-applicable',
  ],
  [
    'two files that say different things',
    {
      inspections: [
        inspectedFile('a.gguf', { origin: [repo('a/x')] }),
        inspectedFile('b.gguf', { origin: [repo('b/x')] }),
      ],
    },
    [{ key: key('found_one') }, { key: key('found_one') }],
  ],
]);
