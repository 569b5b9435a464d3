import { describe, expect, it } from 'vitest';
import { about, words } from './said';

const scores = (head: string, rows: string) => `| ${head} | Tern |\n|---|---|\n${rows}`;

describe('papers and reports', () => {
  it.each([
    ['research-paper', '**Paper:** [Link](https://arxiv.org/abs/2402.00838)', ['given']],
    ['research-paper', 'See [our paper](https://arxiv.org/abs/2402.00838).', ['given']],
    ['research-paper', 'It was introduced in [Tern: a model](https://arxiv.org/abs/2402.00838).', ['given']],
    ['research-paper', '更多细节见[论文](https://arxiv.org/abs/2402.00838)。', ['given']],
    ['research-paper', 'It uses [Rotary Embedding](https://arxiv.org/abs/2104.09864).', ['named']],
    [
      'research-paper',
      'It uses attention as described in [GQA](https://arxiv.org/abs/2305.13245).',
      ['named'],
    ],
    ['research-paper', 'See Section 5 of the [LLaMA paper](https://arxiv.org/abs/2302.13971).', ['named']],
    ['research-paper', '| [Llama](https://arxiv.org/abs/2302.13971) | 7B |', ['named']],
    ['research-paper', 'Our paper will be at https://arxiv.org/abs/2402.00838 soon.', ['named']],
    ['technical-report', 'Read the [technical report](https://arxiv.org/abs/2403.04652).', ['given']],
    ['technical-report', '[Tern Technical Report](https://maker.example/tern-report.pdf)', ['given']],
    [
      'technical-report',
      '## Datasets used\n\nA full report is available on [our ReadTheDocs site](https://tern.readthedocs.org/reports/retro.html).',
      ['given'],
    ],
    ['technical-report', '[技术报告](https://arxiv.org/abs/2403.04652)', ['given']],
    ['technical-report', 'As in the [GPT-4 Technical Report](https://arxiv.org/abs/2303.08774).', ['named']],
  ] as const)('%s: %s', (topic, text, expected) => {
    expect(words(text, topic)).toEqual(expected);
  });

  it('knows its own paper by its citation', () => {
    const cite = '```bibtex\n@article{tern, title={Tern}, journal={arXiv preprint arXiv:2402.00838}}\n```';
    const text = `Built on ideas of [this work](https://arxiv.org/abs/2402.00838).\n\n## Citation\n\n${cite}`;
    expect(words(text, 'research-paper')).toEqual(['given']);
  });
});

describe('what else a card says', () => {
  it.each([
    ['architecture', 'It has 32 layers and a hidden size of 4096.', ['given']],
    ['architecture', 'It uses a decoder-only transformer architecture.', ['given']],
    ['architecture', 'It has the BERT architecture.', ['named']],
    ['hyperparameters', 'We trained with a learning rate of 2e-5 and AdamW.', ['given']],
    [
      'hyperparameters',
      '## Training hyperparameters\n\n- learning_rate: 5e-05\n- train_batch_size: 32',
      ['given', 'named'],
    ],
    ['hyperparameters', '## Usage\n\nUse a batch size of 8.', []],
    ['checkpoints', 'We provide 154 intermediate checkpoints, hosted as branches.', ['given']],
    ['checkpoints', 'Checkpoints are released for every 1000 training steps.', ['given']],
    ['checkpoints', 'Intermediate checkpoints will be released soon.', ['named']],
    ['checkpoints', '我们还提供了 11 个中间过程的模型供下载。', ['given']],
    ['checkpoints', 'Load the checkpoint with transformers.', []],
    ['training-logs', 'W&B logs: https://wandb.ai/maker/tern/runs/1', ['given']],
    ['training-logs', 'Training logs were kept.', ['named']],
    ['sample-outputs', 'See [sample outputs](https://maker.example/samples).', ['given']],
    ['evaluation-results', scores('Task', '| MMLU | 63.2 |\n| HellaSwag | 80.1 |'), ['given']],
    ['evaluation-results', 'It achieves 63.2 on MMLU.', ['given']],
    ['evaluation-results', 'It scores well on MMLU.', ['named']],
    ['evaluation-results', '模型在 C-Eval 上达到 54.0 分。', ['given']],
    ['evaluation-results', scores('Size', '| 7B | 32 |\n| 13B | 40 |'), []],
    ['evaluation-results', scores('Task', '| MMLU | TODO |'), []],
    ['supporting-tools', 'We released our [toolkit](https://github.com/maker/tools).', ['given']],
    ['open-claim', 'Tern is a fully open model.', ['given']],
    ['open-claim', 'We open-source the weights.', ['given']],
    ['open-claim', '我们开源了对话模型。', ['given']],
    ['open-claim', 'Tern is not open source.', ['withheld']],
    ['open-claim', 'It outperforms other open-source models.', []],
    ['open-claim', 'The best among open source models.', []],
    ['use-limits', 'For research purposes only.', ['given']],
    ['use-limits', '不得用于商业用途。', ['given']],
    ['use-limits', 'Free for commercial and non-commercial purposes.', []],
    ['license', '- **License:** Apache 2.0', ['given']],
    ['license', '本模型遵循 Apache-2.0 协议。', ['given']],
    ['license', 'The model is licensed under terms of its own.', ['named']],
    ['license', 'It was trained on code with a permissive license (MIT, BSD-3).', []],
  ] as const)('%s: %s', (topic, text, expected) => {
    expect(words(text, topic)).toEqual(expected);
  });

  it.each([
    ['license', 'License: CC BY-NC 4.0', ['CC BY-NC 4.0']],
    ['license', 'Released under the Llama 3.1 Community License.', ['Llama 3.1 Community License']],
    ['open-claim', 'Tern is a fully open model.', ['fully open']],
    ['evaluation-results', scores('Task', '| MMLU | 63.2 |\n| GSM8K | 8.5 |'), ['MMLU', 'GSM8K']],
  ] as const)('%s names in %s', (topic, text, names) => {
    expect(about(text, topic)[0]?.names).toEqual(names);
  });

  it.each([
    '## Evaluation\n\n[More Information Needed]',
    '## License\n\n',
    '## Training data\n\nTODO',
    '## Usage\n\n- N/A',
  ])('a section of template words counts for nothing: %j', (text) => {
    expect(words(text, 'evaluation-results')).toEqual([]);
    expect(words(text, 'license')).toEqual([]);
    expect(words(text, 'training-data')).toEqual([]);
    expect(words(text, 'inference-code')).toEqual([]);
  });
});
