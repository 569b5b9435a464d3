import type { RequirementStatus } from '../../../../utils/model/verdict';
import { trainingCode } from '../../../../utils/rules/openness/training-code';
import { cardSaying, linking } from '../card';
import { codeRepository, HOSTILE, licensed, listOf } from '../facts';
import { describeRule } from '../table';

const weight = (status: RequirementStatus) =>
  ({ axis: 'openness', requirement: 'training-code', status }) as const;

const CODE = { kind: 'code', url: 'https://code.example/a/b', id: 'a/b' } as const;

describeRule(trainingCode, [
  [
    'in a linked repository under an open licence',
    { codeRepositories: [codeRepository({ trainingEntryPoints: ['train.py'], license: 'MIT' })] },
    [
      {
        key: 'openness_training_code_linked_open',
        level: 'good',
        grounding: 'observed',
        weight: weight('met'),
      },
    ],
  ],
  [
    'in a linked repository under no known licence',
    { codeRepositories: [codeRepository({ trainingEntryPoints: ['train.py'] })] },
    [{ key: 'openness_training_code_linked_unlicensed', weight: weight('pointed') }],
  ],
  [
    'linked code that only fine-tunes, for a model with no other under it',
    {
      baseModels: [],
      codeRepositories: [codeRepository({ trainingEntryPoints: ['finetune.py'], license: 'MIT' })],
    },
    [{ key: 'openness_training_code_linked_partly', weight: weight('pointed') }],
  ],
  [
    'linked code that fine-tunes, for a fine-tuned model',
    {
      baseModels: [{ id: 'a/b', relation: 'finetune' }],
      codeRepositories: [codeRepository({ trainingEntryPoints: ['finetune.py'], license: 'MIT' })],
    },
    [{ key: 'openness_training_code_linked_open', weight: weight('met') }],
  ],
  [
    'in its own repository under an open licence',
    { files: listOf(['train.py', 'model.safetensors']), license: licensed('apache-2.0') },
    [{ key: 'openness_training_code_files', weight: weight('met'), params: ['train.py'] }],
  ],
  [
    'in its own repository under terms that are not open',
    { files: listOf(['scripts/train.py']), license: licensed('cc-by-nc-4.0') },
    [{ key: 'openness_training_code_files_unlicensed', weight: weight('pointed') }],
  ],
  ['files alone, none of them such code', { files: listOf(['config.json']) }, 'not-applicable'],
  [
    'given by the card',
    { cardReading: cardSaying(['training-code', 'given', 'code at x']) },
    [{ key: 'openness_training_code_given', grounding: 'declared', weight: weight('pointed') }],
  ],
  [
    'given by the card, and not found where it leads',
    {
      cardReading: cardSaying(['training-code', 'given', 'code at x']),
      codeRepositories: [codeRepository({})],
    },
    [{ key: 'openness_training_code_given', weight: weight('not-found') }],
  ],
  [
    'withheld by the card',
    { cardReading: cardSaying(['training-code', 'withheld', 'not released']) },
    [{ key: 'openness_training_code_withheld', level: 'caution', weight: weight('not-met') }],
  ],
  [
    'code is linked, its role is not told',
    { cardReading: linking(cardSaying(), CODE) },
    [{ key: 'openness_training_code_link', weight: weight('pointed') }],
  ],
  [
    'spoken of',
    { cardReading: cardSaying(['training-code', 'named', 'with a framework']) },
    [{ key: 'openness_training_code_named', weight: weight('not-found') }],
  ],
  [
    'nothing leads there',
    { cardReading: cardSaying() },
    [{ key: 'openness_training_code_none', weight: weight('not-found') }],
  ],
  [
    'hostile',
    { cardReading: cardSaying(['training-code', 'given', HOSTILE]) },
    [{ key: 'openness_training_code_given' }],
  ],
]);
