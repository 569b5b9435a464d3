import type { NamespaceFact } from '../../../../utils/facts/publisher';
import { baseNamespace } from '../../../../utils/rules/provenance/base-namespace';
import { baseWith } from '../../../fixtures/chain';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const contradicted = { axis: 'provenance', level: 'contradicted' } as const;
const is = (state: NamespaceFact['state'], name = 'acme') => ({ namespaces: [{ name, state }] });
const declared = { baseModels: [{ id: 'acme/base', relation: 'unknown' as const }] };
const gone = { ...declared, chain: [baseWith('acme/base', null)] };
const found = { ...declared, chain: [baseWith('acme/base', listOf([]))] };

describeRule(baseNamespace, [
  ['no accounts asked after', { namespaces: [] }, 'not-applicable'],
  ['taken, and the model is there', { ...found, ...is('taken') }, 'not-applicable'],
  ['not known', { ...gone, ...is('unknown') }, 'not-applicable'],
  [
    'free, and the model is gone',
    { ...gone, ...is('free') },
    [
      {
        key: 'provenance_base_namespace_free',
        level: 'serious',
        weight: contradicted,
        params: ['acme', 'acme/base'],
      },
    ],
  ],
  [
    'free, and the model was not looked for',
    { ...declared, ...is('free') },
    [{ key: 'provenance_base_namespace_free_unconfirmed', level: 'serious', weight: null }],
  ],
  [
    'held without models',
    { ...gone, ...is('held-empty') },
    [{ key: 'provenance_base_namespace_held_empty', level: 'caution', weight: null }],
  ],
  [
    'taken, and the model is gone',
    { ...gone, ...is('taken') },
    [{ key: 'provenance_base_namespace_model_gone', level: 'note', weight: null }],
  ],
  ['in other letters', { ...gone, ...is('free', 'ACME') }, [{ key: 'provenance_base_namespace_free' }]],
  [
    'hostile',
    { ...declared, ...is('free', HOSTILE) },
    [{ key: 'provenance_base_namespace_free_unconfirmed' }],
  ],
]);
