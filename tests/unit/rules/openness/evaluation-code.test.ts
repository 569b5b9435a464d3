import { evaluationCode } from '../../../../utils/rules/openness/evaluation-code';
import { cardSaying, linking } from '../card';
import { codeRepository, HOSTILE, licensed, listOf } from '../facts';
import { describeRule } from '../table';

const CODE = { kind: 'code', url: 'https://code.example/a/b', id: 'a/b' } as const;

describeRule(evaluationCode, [
  [
    'in a linked repository under an open licence',
    { codeRepositories: [codeRepository({ evaluationEntryPoints: ['evaluate.py'], license: 'MIT' })] },
    [{ key: 'openness_evaluation_code_linked_open', level: 'good', grounding: 'observed', weight: null }],
  ],
  [
    'in a linked repository under no known licence',
    { codeRepositories: [codeRepository({ evaluationEntryPoints: ['evaluate.py'] })] },
    [{ key: 'openness_evaluation_code_linked_unlicensed', weight: null }],
  ],
  [
    'in its own repository under an open licence',
    { files: listOf(['evaluate.py', 'model.safetensors']), license: licensed('apache-2.0') },
    [{ key: 'openness_evaluation_code_files', weight: null, params: ['evaluate.py'] }],
  ],
  [
    'in its own repository under terms that are not open',
    { files: listOf(['scripts/evaluate.py']), license: licensed('cc-by-nc-4.0') },
    [{ key: 'openness_evaluation_code_files_unlicensed', weight: null }],
  ],
  ['files alone, none of them such code', { files: listOf(['config.json']) }, 'not-applicable'],
  [
    'given by the card',
    { cardReading: cardSaying(['evaluation-code', 'given', 'code at x']) },
    [{ key: 'openness_evaluation_code_given', grounding: 'declared', weight: null }],
  ],
  [
    'given by the card, and not found where it leads',
    {
      cardReading: cardSaying(['evaluation-code', 'given', 'code at x']),
      codeRepositories: [codeRepository({})],
    },
    [{ key: 'openness_evaluation_code_given', weight: null }],
  ],
  [
    'withheld by the card',
    { cardReading: cardSaying(['evaluation-code', 'withheld', 'not released']) },
    [{ key: 'openness_evaluation_code_withheld', level: 'caution', weight: null }],
  ],
  [
    'code is linked, its role is not told',
    { cardReading: linking(cardSaying(), CODE) },
    [{ key: 'openness_evaluation_code_link', weight: null }],
  ],
  [
    'spoken of',
    { cardReading: cardSaying(['evaluation-code', 'named', 'with a framework']) },
    [{ key: 'openness_evaluation_code_named', weight: null }],
  ],
  [
    'nothing leads there',
    { cardReading: cardSaying() },
    [{ key: 'openness_evaluation_code_none', weight: null }],
  ],
  [
    'hostile',
    { cardReading: cardSaying(['evaluation-code', 'given', HOSTILE]) },
    [{ key: 'openness_evaluation_code_given' }],
  ],
]);
