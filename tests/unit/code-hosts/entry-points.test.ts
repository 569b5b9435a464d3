import { describe, expect, it } from 'vitest';
import { entryPoints } from '../../../utils/code-hosts/entry-points';

const kinds = (path: string): string => {
  const found = entryPoints([path]);
  const words = [
    found.trainingEntryPoints.length > 0 && 'training',
    found.evaluationEntryPoints.length > 0 && 'evaluation',
    found.preprocessingEntryPoints.length > 0 && 'preprocessing',
  ];
  return words.filter(Boolean).join(' ');
};

describe('a path by its name', () => {
  it.each([
    ['train.py', 'training'],
    ['scripts/train_1b.sh', 'training'],
    ['src/pretrain_gpt.py', 'training'],
    ['finetune.py', 'training'],
    ['recipes/sft/config.yaml', 'training'],
    ['configs/official/OLMo-7B.yaml', 'training'],
    ['evaluate.py', 'evaluation'],
    ['eval/run_all.py', 'evaluation'],
    ['lm_eval/tasks/x.yaml', 'evaluation'],
    ['preprocess_data.py', 'preprocessing'],
    ['tools/dedup.py', 'preprocessing'],
    ['data_pipeline/filter_urls.py', 'preprocessing'],
    ['training.md', ''],
    ['constraint.py', ''],
    ['retrain_notes.txt', ''],
    ['modeling.py', ''],
    ['tests/train.py', ''],
    ['third_party/megatron/pretrain_gpt.py', ''],
    ['medieval.py', ''],
    ['downloads.py', ''],
    [`${'a/'.repeat(200)}train.py`, ''],
  ])('%s: %j', (path, expected) => expect(kinds(path)).toBe(expected));
});

it('lists the first twenty of a kind', () => {
  const paths = Array.from({ length: 90 }, (_, index) => `configs/run-${index}.yaml`);
  expect(entryPoints(paths).trainingEntryPoints).toEqual(paths.slice(0, 20));
});

it('of long repetitive names is done before the test’s own time is', () => {
  const paths = Array.from(
    { length: 20_000 },
    (_, index) => `${'data-'.repeat(50)}${index}/${'eval_'.repeat(8)}`,
  );
  expect(entryPoints(paths).preprocessingEntryPoints).toEqual([]);
});
