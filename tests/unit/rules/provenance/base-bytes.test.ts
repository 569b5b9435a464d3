import type { ChainModel } from '../../../../utils/facts/chain';
import { sha256 } from '../../../../utils/model/subject';
import { baseBytes } from '../../../../utils/rules/provenance/base-bytes';
import { baseWith } from '../../../fixtures/chain';
import { inspectedFile } from '../../../fixtures/inspected-file';
import { file, HOSTILE } from '../facts';
import { describeRule } from '../table';

const weights = (name: string, digit: string) => file(name, { sha256: sha256(digit.repeat(64)) });
const list = (...files: readonly ReturnType<typeof file>[]) => ({ files, complete: true });
const own = list(weights('a.safetensors', '1'), weights('b.safetensors', '2'));
const with_ = (change: Partial<ChainModel>, files = own) => ({
  files: own,
  chain: [baseWith('acme/base', files, change)],
});

describeRule(baseBytes, [
  ['no chain', { files: own }, 'not-collected'],
  ['an empty chain', { files: own, chain: [] }, 'not-applicable'],
  ['a base that is gone', { files: own, chain: [baseWith('acme/base', null)] }, 'not-applicable'],
  ['no digests', with_({}, list(file('a.safetensors'))), 'not-applicable'],
  [
    'a copy',
    with_({}),
    [{ key: 'provenance_base_bytes_whole', level: 'note', weight: null, params: ['acme/base', '2'] }],
  ],
  [
    'a copy by the list, one file of which has other bytes',
    { ...with_({}), inspections: [inspectedFile('b.safetensors', { bytes: 'differs' })] },
    [{ key: 'provenance_base_bytes_partial', params: ['acme/base', '1', '2', 'a.safetensors'] }],
  ],
  [
    'a listed digest accuses all the same',
    {
      ...with_({ relation: 'quantized' }),
      inspections: [inspectedFile('b.safetensors', { bytes: 'differs' })],
    },
    [{ key: 'provenance_base_bytes_unchanged_quantized', level: 'serious' }],
  ],
  [
    'said to be quantised, and all the same',
    with_({ relation: 'quantized' }),
    [{ key: 'provenance_base_bytes_unchanged_quantized', level: 'serious', weight: null }],
  ],
  [
    'said to be merged, and all the same',
    with_({ relation: 'merge' }),
    [{ key: 'provenance_base_bytes_unchanged_merge', level: 'serious' }],
  ],
  [
    'listed as fine-tuned, and all the same',
    with_({ relation: 'finetune' }),
    [{ key: 'provenance_base_bytes_unchanged_finetune', level: 'caution' }],
  ],
  [
    'two steps up',
    with_({ relation: 'quantized', depth: 2 }),
    [{ key: 'provenance_base_bytes_whole', level: 'note' }],
  ],
  [
    'in part',
    with_({ relation: 'quantized' }, list(weights('x/y.safetensors', '2'))),
    [
      {
        key: 'provenance_base_bytes_partial',
        level: 'note',
        params: ['acme/base', '1', '2', 'b.safetensors'],
      },
    ],
  ],
  [
    'not at all',
    with_({}, list(weights('a.safetensors', '3'))),
    [{ key: 'provenance_base_bytes_different', level: 'note', params: ['acme/base', '2'] }],
  ],
  ['not at all, two steps up', with_({ depth: 2 }, list(weights('a.safetensors', '3'))), 'not-applicable'],
  [
    'an adapter has files of its own',
    with_({ relation: 'adapter' }, list(weights('a.safetensors', '3'))),
    'not-applicable',
  ],
  [
    'equal in the hub’s store only',
    {
      files: list(file('a.safetensors', { xetHash: 'x' })),
      chain: [
        baseWith('acme/base', list(file('b.safetensors', { xetHash: 'x' })), { relation: 'quantized' }),
      ],
    },
    [
      {
        key: 'provenance_base_bytes_stored',
        level: 'note',
        params: ['acme/base', '1', '1', 'a.safetensors'],
      },
    ],
  ],
  [
    'hostile names',
    {
      files: list(weights(`${HOSTILE}.safetensors`, '1')),
      chain: [baseWith(`${HOSTILE}/x`, list(weights(`${HOSTILE}.gguf`, '1')))],
    },
    [{ key: 'provenance_base_bytes_whole' }],
  ],
]);
