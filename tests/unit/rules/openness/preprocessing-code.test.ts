import type { RequirementStatus } from '../../../../utils/model/verdict';
import { preprocessingCode } from '../../../../utils/rules/openness/preprocessing-code';
import { cardSaying, linking } from '../card';
import { codeRepository, HOSTILE, licensed, listOf } from '../facts';
import { describeRule } from '../table';

const weight = (status: RequirementStatus) =>
  ({ axis: 'openness', requirement: 'preprocessing-code', status }) as const;

const CODE = { kind: 'code', url: 'https://code.example/a/b', id: 'a/b' } as const;

describeRule(preprocessingCode, [
  [
    'in a linked repository under an open licence',
    { codeRepositories: [codeRepository({ preprocessingEntryPoints: ['preprocess.py'], license: 'MIT' })] },
    [
      {
        key: 'openness_preprocessing_code_linked_open',
        level: 'good',
        grounding: 'observed',
        weight: weight('met'),
      },
    ],
  ],
  [
    'in a linked repository under no known licence',
    { codeRepositories: [codeRepository({ preprocessingEntryPoints: ['preprocess.py'] })] },
    [{ key: 'openness_preprocessing_code_linked_unlicensed', weight: weight('pointed') }],
  ],
  [
    'in its own repository under an open licence',
    { files: listOf(['preprocess.py', 'model.safetensors']), license: licensed('apache-2.0') },
    [{ key: 'openness_preprocessing_code_files', weight: weight('met'), params: ['preprocess.py'] }],
  ],
  [
    'in its own repository under terms that are not open',
    { files: listOf(['scripts/preprocess.py']), license: licensed('cc-by-nc-4.0') },
    [{ key: 'openness_preprocessing_code_files_unlicensed', weight: weight('pointed') }],
  ],
  ['files alone, none of them such code', { files: listOf(['config.json']) }, 'not-applicable'],
  [
    'given by the card',
    { cardReading: cardSaying(['preprocessing-code', 'given', 'code at x']) },
    [{ key: 'openness_preprocessing_code_given', grounding: 'declared', weight: weight('pointed') }],
  ],
  [
    'given by the card, and not found where it leads',
    {
      cardReading: cardSaying(['preprocessing-code', 'given', 'code at x']),
      codeRepositories: [codeRepository({})],
    },
    [{ key: 'openness_preprocessing_code_given', weight: weight('not-found') }],
  ],
  [
    'withheld by the card',
    { cardReading: cardSaying(['preprocessing-code', 'withheld', 'not released']) },
    [{ key: 'openness_preprocessing_code_withheld', level: 'caution', weight: weight('not-met') }],
  ],
  [
    'code is linked, its role is not told',
    { cardReading: linking(cardSaying(), CODE) },
    [{ key: 'openness_preprocessing_code_link', weight: weight('pointed') }],
  ],
  [
    'spoken of',
    { cardReading: cardSaying(['preprocessing-code', 'named', 'with a framework']) },
    [{ key: 'openness_preprocessing_code_named', weight: weight('not-found') }],
  ],
  [
    'nothing leads there',
    { cardReading: cardSaying() },
    [{ key: 'openness_preprocessing_code_none', weight: weight('not-found') }],
  ],
  [
    'hostile',
    { cardReading: cardSaying(['preprocessing-code', 'given', HOSTILE]) },
    [{ key: 'openness_preprocessing_code_given' }],
  ],
]);
