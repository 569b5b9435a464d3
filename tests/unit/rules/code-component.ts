import type { CardTopic } from '../../../utils/model/card';
import type { CodeRepositoryFact } from '../../../utils/facts/linked';
import type { Requirement, RequirementStatus } from '../../../utils/model/verdict';
import type { Rule } from '../../../utils/rules/contract';
import { cardSaying, linking } from './card';
import { codeRepository, HOSTILE, licensed, listOf } from './facts';
import { describeRule } from './table';

interface CodeRule {
  readonly topic: Extract<CardTopic, `${string}-code`>;
  readonly requirement: Requirement | null;
  readonly entryPoints: 'trainingEntryPoints' | 'evaluationEntryPoints' | 'preprocessingEntryPoints';
  /** A path that is such code. */
  readonly path: string;
}

const LINK = { kind: 'code', url: 'https://code.example/a/b', id: 'a/b' } as const;

/** The cases of a rule on code: in a linked repository, in the model's own, in the card's words, or nowhere. */
export function describeCodeRule(rule: Rule, { topic, requirement, entryPoints, path }: CodeRule): void {
  const key = `openness_${topic.replaceAll('-', '_')}`;
  const weight = (status: RequirementStatus) =>
    requirement && ({ axis: 'openness', requirement, status } as const);
  const linked = (rest: Partial<CodeRepositoryFact>) => ({ codeRepositories: [codeRepository(rest)] });
  const given = cardSaying([topic, 'given', 'code at x']);
  describeRule(rule, [
    [
      'in a linked repository under an open licence',
      linked({ [entryPoints]: [path], license: 'MIT' }),
      [{ key: `${key}_linked_open`, level: 'good', grounding: 'observed', weight: weight('met') }],
    ],
    [
      'in a linked repository under no known licence',
      linked({ [entryPoints]: [path] }),
      [{ key: `${key}_linked_unlicensed`, weight: weight('pointed') }],
    ],
    [
      'linked code that only fine-tunes, for a model with no other under it',
      { baseModels: [], ...linked({ [entryPoints]: ['finetune.py'], license: 'MIT' }) },
      [{ key: `${key}_linked_partly`, weight: weight('pointed') }],
    ],
    [
      'linked code that fine-tunes, for a fine-tuned model',
      {
        baseModels: [{ id: 'a/b', relation: 'finetune' }],
        ...linked({ [entryPoints]: ['finetune.py'], license: 'MIT' }),
      },
      [{ key: `${key}_linked_open`, weight: weight('met') }],
    ],
    [
      'in its own repository under an open licence',
      { files: listOf([path, 'model.safetensors']), license: licensed('apache-2.0') },
      [{ key: `${key}_files`, weight: weight('met'), params: [path] }],
    ],
    [
      'in its own repository under terms that are not open',
      { files: listOf([`scripts/${path}`]), license: licensed('cc-by-nc-4.0') },
      [{ key: `${key}_files_unlicensed`, weight: weight('pointed') }],
    ],
    ['files alone, none of them such code', { files: listOf(['config.json']) }, 'not-applicable'],
    [
      'given by the card',
      { cardReading: given },
      [{ key: `${key}_given`, grounding: 'declared', weight: weight('pointed') }],
    ],
    [
      'given by the card, and not found where it leads',
      { cardReading: given, ...linked({}) },
      [{ key: `${key}_given`, weight: weight('not-found') }],
    ],
    [
      'withheld by the card',
      { cardReading: cardSaying([topic, 'withheld', 'not released']) },
      [{ key: `${key}_withheld`, level: 'caution', weight: weight('not-met') }],
    ],
    [
      'code is linked, its role is not told',
      { cardReading: linking(cardSaying(), LINK) },
      [{ key: `${key}_link`, weight: weight('pointed') }],
    ],
    [
      'a report on the making leads there',
      {
        cardReading: {
          ...cardSaying(),
          statements: cardSaying(['technical-report', 'given', 'our report']).statements.map((one) => ({
            ...one,
            url: 'https://acme.example/report',
          })),
        },
      },
      [{ key: `${key}_report`, weight: weight('pointed'), params: ['https://acme.example/report'] }],
    ],
    [
      'spoken of',
      { cardReading: cardSaying([topic, 'named', 'with a framework']) },
      [{ key: `${key}_named`, weight: weight('not-found') }],
    ],
    [
      'nothing leads there',
      { cardReading: cardSaying() },
      [{ key: `${key}_none`, weight: weight('not-found') }],
    ],
    ['hostile', { cardReading: cardSaying([topic, 'given', HOSTILE]) }, [{ key: `${key}_given` }]],
  ]);
}
