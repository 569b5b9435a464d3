import { describe, expect, it } from 'vitest';
import { about, words } from './said';

const RESULTS = 'https://maker.example/results';

describe('evaluation', () => {
  it.each([
    ['evaluation-results', '| Task | Tern |\n|---|---|\n| MMLU | 63,2 |\n| GSM8K | 8.5 ± 0.2 |', ['given']],
    ['evaluation-results', '## Results\n\n| A | B |\n|---|---|\n| 0.91 | 0.87 |', ['given']],
    [
      'evaluation-results',
      '<h2>Results</h2>\n<table><tr><th>Task</th><th>Tern</th></tr><tr><td>MMLU</td><td>63.2</td></tr><tr><td>BBH</td><td>41.0</td></tr></table>',
      ['given', 'named'],
    ],
    [
      'evaluation-results',
      'It achieves these results on the evaluation set:\n\n- Accuracy: 0.91',
      ['given', 'named'],
    ],
    ['evaluation-results', '![Benchmark results](https://maker.example/scores.png)', ['given']],
    ['evaluation-results', '## Evaluation\n\n![plot](https://maker.example/plot.png)', ['given']],
    ['evaluation-results', `See the [results](${RESULTS}) of all runs.`, ['given']],
    [
      'evaluation-results',
      '---\nmodel-index:\n- name: tern\n  results:\n  - dataset: {name: SQuAD}\n    metrics: [{value: 80}]\n---\n',
      ['given'],
    ],
    ['evaluation-results', 'Performance on the dev set:\n\n```\naccuracy: 0.91\n```', ['given']],
    [
      'evaluation-results',
      '## Tern trained on Parliament\n\nThe performance is the following:\n\n| Release | Test WER | GPUs |\n|---|---|---|\n| 20-05-22 | 3.09 | 1xV100 32GB |',
      ['given'],
    ],
    ['evaluation-results', '| Split | Sentences |\n|---|---|\n| train | 3000 |\n| dev | 300 |', []],
    ['evaluation-results', '![Downloads](https://img.shields.io/badge/results-1.2.svg)', []],
    ['evaluation-results', '| learning rate | batch size |\n|---|---|\n| 0.001 | 32.0 |', []],
    [
      'evaluation-data',
      '---\nmodel-index:\n- name: tern\n  results:\n  - dataset: {name: SQuAD}\n    metrics: [{value: 80}]\n---\n',
      ['given'],
    ],
    [
      'evaluation-data',
      'We evaluated it on the [Parliament set](https://maker.example/parliament).',
      ['given'],
    ],
    [
      'evaluation-data',
      '## Results\n\n| Model | BrTalk | FaQAD |\n|---|---|---|\n| tern | 0.91 | 0.87 |',
      ['given'],
    ],
    ['evaluation-data', 'It was trained on [MNLI](https://huggingface.co/datasets/nyu-mll/mnli).', []],
    ['safety-evaluation', 'We ran red teaming with 12 experts; 3.1 % of answers were harmful.', ['given']],
    ['safety-evaluation', 'No safety evaluation was made.', ['named']],
    ['safety-evaluation', 'A safety evaluation will be published soon.', []],
  ] as const)('%s: %s', (topic, text, expected) => {
    expect(words(text, topic)).toEqual(expected);
  });

  it('names what was measured on, and no model', () => {
    const text =
      '## Results\n\n| Model | Gull-7B | Qwen2-7B | BrTalk | FaQAD |\n|---|---|---|---|---|\n| x | 1.5 | 2.5 | 0.9 | 0.8 |';
    expect(about(text, 'evaluation-data')[0]?.names).toEqual(['Gull-7B', 'BrTalk', 'FaQAD']);
  });
});

describe('limits and risks', () => {
  it.each([
    ['use-limits', '## Out-of-scope use\n\nDecisions about people in court.', ['given', 'named']],
    ['use-limits', 'It should not be used for medical decisions.', ['given']],
    ['use-limits', 'The model is **not** intended for deployment.', ['given']],
    ['use-limits', '不要将模型用于任何违法的活动。', ['given']],
    ['use-limits', 'Do not use greedy decoding.', []],
    ['use-limits', 'Frameworks that do not use the template fail.', []],
    ['risks', '## Limitations\n\nIt speaks only of the sea and of birds.', ['given', 'named']],
    ['risks', 'It may produce biased or offensive text.', ['given']],
    ['risks', '模型可能会生成有害的内容。', ['given']],
    ['risks', '## Bias, Risks, and Limitations\n\n[More Information Needed]', []],
    [
      'risks',
      'Users (both direct and downstream) should be made aware of the risks, biases and limitations of the model.',
      [],
    ],
    ['risks', '<!-- It may produce biased text. -->', []],
    ['risks', 'The filter reduces harmful content that models can produce.', []],
  ] as const)('%s: %s', (topic, text, expected) => {
    expect(words(text, topic)).toEqual(expected);
  });
});
