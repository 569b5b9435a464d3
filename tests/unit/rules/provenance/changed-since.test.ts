import type { Change, ChangesFact } from '../../../../utils/facts/history';
import { changedSince } from '../../../../utils/rules/provenance/changed-since';
import { commitOf } from '../../../fixtures/visits';
import { AT, HOSTILE } from '../facts';
import { describeRule } from '../table';

const visits = (changes: readonly Change[], part: Partial<ChangesFact> = {}) => ({
  changesSinceVisit: {
    since: AT - 86_400_000,
    basis: 'visit',
    commit: commitOf('a'),
    now: commitOf('b'),
    cardChanged: false,
    changes,
    ...part,
  } satisfies ChangesFact,
});
const files = (
  kind: Extract<Change, { readonly count: number }>['kind'],
  count = 1,
  path = 'model.bin',
): Change => ({ kind, files: [{ path, from: 'git:1', to: 'git:2' }], count });
const words = (
  kind: Extract<Change, { readonly from: string }>['kind'],
  from: string,
  to: string,
): Change => ({ kind, from, to });
const contradicted = { axis: 'provenance', level: 'contradicted' } as const;

describeRule(changedSince, [
  [
    'nothing changed',
    visits([]),
    [{ key: 'provenance_changed_since_nothing', level: 'note', weight: null, params: ['2026-05-31'] }],
  ],
  [
    'weights, and the card says nothing new',
    visits([files('weights-changed')]),
    [
      {
        key: 'provenance_changed_since_weights_silent_one',
        level: 'serious',
        grounding: 'observed',
        weight: contradicted,
        params: ['1', 'model.bin', '2026-05-31'],
      },
    ],
  ],
  [
    'weights and the card',
    visits([files('weights-changed', 3)], { cardChanged: true }),
    [{ key: 'provenance_changed_since_weights_with_card_many', level: 'caution', weight: null }],
  ],
  [
    'weights, and the card was not known',
    visits([files('weights-changed')], { cardChanged: null }),
    [{ key: 'provenance_changed_since_weights_card_unknown_one', level: 'caution', weight: null }],
  ],
  [
    'weights since a pinned commit: not silent, that one still stands',
    visits([files('weights-changed')], { basis: 'pinned' }),
    [{ key: 'provenance_changed_since_weights_pinned_one', level: 'caution', weight: null }],
  ],
  [
    'other bytes under the same commit',
    visits([files('bytes-differ', 2)], { now: commitOf('a'), cardChanged: true }),
    [{ key: 'provenance_changed_since_bytes_differ_many', level: 'serious', weight: contradicted }],
  ],
  [
    'files that run',
    visits([files('pickle-added'), files('pickle-changed'), files('code-added'), files('code-changed')]),
    ['pickle_added', 'pickle_changed', 'code_added', 'code_changed'].map((kind) => ({
      key: `provenance_changed_since_${kind}_one`,
      level: 'caution' as const,
      weight: null,
    })),
  ],
  [
    'weights that came and went',
    visits([files('weights-removed'), files('weights-added')]),
    ['weights_removed', 'weights_added'].map((kind) => ({
      key: `provenance_changed_since_${kind}_one`,
      level: 'note' as const,
    })),
  ],
  [
    'what is said of it',
    visits([
      words('license-changed', 'mit', ''),
      words('gate-changed', 'no', 'manual'),
      words('gate-changed', 'manual', 'no'),
      words('gate-changed', 'no', 'something else'),
      words('base-changed', '', 'acme/base'),
      words('publisher-renamed', 'acme/anchor', 'acme-ai/anchor'),
      words('history-squashed', '12', '1'),
    ]),
    [
      {
        key: 'provenance_changed_since_license_changed',
        level: 'caution',
        params: ['mit', '–', '2026-05-31'],
      },
      { key: 'provenance_changed_since_gate_manual', level: 'note' },
      { key: 'provenance_changed_since_gate_no', level: 'note' },
      { key: 'provenance_changed_since_gate_manual', level: 'note' },
      { key: 'provenance_changed_since_base_changed', level: 'caution' },
      { key: 'provenance_changed_since_publisher_renamed', level: 'caution' },
      { key: 'provenance_changed_since_history_squashed', level: 'caution' },
    ],
  ],
  [
    'hostile names and words',
    visits([files('code-added', 1, HOSTILE), words('license-changed', HOSTILE, HOSTILE)]),
    [{ key: 'provenance_changed_since_code_added_one' }, { key: 'provenance_changed_since_license_changed' }],
  ],
]);
