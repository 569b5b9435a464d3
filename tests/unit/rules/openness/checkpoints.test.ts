import type { RequirementStatus } from '../../../../utils/model/verdict';
import { checkpoints } from '../../../../utils/rules/openness/checkpoints';
import { cardSaying, claimingOpen } from '../card';
import { HOSTILE, listOf } from '../facts';
import { describeRule } from '../table';

const weight = (status: RequirementStatus) =>
  ({ axis: 'openness', requirement: 'checkpoints', status }) as const;
const refs = (...branches: readonly string[]) => ({ branches, tags: [], complete: true });

describeRule(checkpoints, [
  [
    'branches',
    { refs: refs('main', 'step1000', 'step2000') },
    [
      {
        key: 'openness_checkpoints_refs_many',
        level: 'good',
        weight: weight('met'),
        params: ['2', 'step1000, step2000'],
      },
    ],
  ],
  ['one branch is no series', { refs: refs('main', 'step1000') }, 'not-applicable'],
  [
    'folders',
    { files: listOf(['checkpoint-100/model.safetensors', 'checkpoint-200/model.safetensors']) },
    [{ key: 'openness_checkpoints_folders', weight: weight('met') }],
  ],
  [
    'a companion repository',
    { companionRepositories: [{ id: 'owner/name-checkpoints', holds: 'checkpoints' }] },
    [{ key: 'openness_checkpoints_sibling', weight: weight('met') }],
  ],
  [
    'a companion of another kind',
    { companionRepositories: [{ id: 'owner/data', holds: 'datasets' }] },
    'not-applicable',
  ],
  [
    'logs',
    { files: listOf(['runs/a/events.out.tfevents.1.host']) },
    [{ key: 'openness_checkpoints_logs', weight: weight('met') }],
  ],
  [
    'linked logs',
    { cardReading: cardSaying(['training-logs', 'given', 'our runs']) },
    [{ key: 'openness_checkpoints_logs_given', weight: weight('pointed') }],
  ],
  [
    'given by the card',
    { cardReading: cardSaying(['checkpoints', 'given', 'every 1000 steps']) },
    [{ key: 'openness_checkpoints_given', weight: weight('pointed') }],
  ],
  [
    'withheld',
    { cardReading: cardSaying(['checkpoints', 'withheld', 'not released']) },
    [{ key: 'openness_checkpoints_withheld', level: 'caution', weight: weight('not-met') }],
  ],
  [
    'nothing, and not all was looked at',
    { files: listOf(['README.md']), cardReading: cardSaying() },
    [{ key: 'openness_checkpoints_none_unlooked', weight: weight('open') }],
  ],
  [
    'nothing in the card, and no files listed',
    { cardReading: cardSaying() },
    [{ key: 'openness_checkpoints_none_unlisted', weight: weight('open') }],
  ],
  [
    'nothing anywhere',
    { cardReading: cardSaying(), refs: refs('main'), companionRepositories: [] },
    [{ key: 'openness_checkpoints_none', weight: weight('not-found') }],
  ],
  [
    'nothing here, but a claim of full openness and a link that was not read',
    { cardReading: claimingOpen(), refs: refs('main'), companionRepositories: [] },
    [{ key: 'openness_claimed_lead', weight: weight('pointed') }],
  ],
  [
    'hostile',
    { refs: refs(`step1${HOSTILE}`, `step2${HOSTILE}`) },
    [{ key: 'openness_checkpoints_refs_many' }],
  ],
]);
