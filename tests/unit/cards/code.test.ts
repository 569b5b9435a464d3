import { describe, expect, it } from 'vitest';
import { about, words } from './said';

const REPO = 'https://github.com/maker/tern';

describe('links to code by their role', () => {
  it.each([
    ['training-code', `We release the training code at ${REPO}.`, ['given']],
    ['training-code', `Training code is released in the [tern](${REPO}) repository`, ['given']],
    ['training-code', `- Core repo (training, inference, fine-tuning etc.): ${REPO}`, ['given']],
    ['training-code', `- Fine-tuning code: ${REPO}`, ['named']],
    ['fine-tuning-code', `- Fine-tuning code: ${REPO}`, ['given']],
    ['fine-tuning-code', `You can fine-tune it with [this script](${REPO}) for fine-tuning.`, ['given']],
    [
      'fine-tuning-code',
      'See [this notebook](https://colab.research.google.com/drive/1) on how to fine-tune the model.',
      ['given'],
    ],
    ['training-code', `I was made with [terns](${REPO}).`, ['given']],
    ['training-code', `**Code:** [maker/tern](${REPO})`, ['given']],
    ['training-code', 'It was trained with [transformers](https://github.com/huggingface/transformers).', []],
    ['training-code', `See [our repository](${REPO}) for training procedure and config files.`, ['given']],
    ['training-code', `The model was trained with [this script](${REPO}/blob/main/train.py).`, ['given']],
    ['training-code', `训练代码已开源：${REPO}`, ['given']],
    ['inference-code', `- Core repo (training, inference, fine-tuning etc.): ${REPO}`, ['given']],
    ['inference-code', `The inference code is at ${REPO}.`, ['given']],
    ['inference-code', `推理代码见 ${REPO}`, ['given']],
    ['evaluation-code', `Evaluation code: ${REPO}`, ['given']],
    ['evaluation-code', `See [C_MTEB](${REPO}) for evaluation scripts.`, ['given']],
    [
      'evaluation-code',
      'Evaluated with the [harness](https://github.com/EleutherAI/lm-evaluation-harness) evaluation code.',
      ['given'],
    ],
    [
      'evaluation-code',
      'The results were obtained from [OpenCompass](https://github.com/open-compass/opencompass).',
      ['given'],
    ],
    [
      'evaluation-code',
      'See [OpenCompass](https://github.com/open-compass/opencompass), an evaluation tool.',
      [],
    ],
    ['preprocessing-code', `The data processing code is at ${REPO}.`, ['given']],
    ['preprocessing-code', `数据清洗代码：${REPO}`, ['given']],
    // Whose role is unclear, and what is for the reader.
    ['training-code', `GitHub: ${REPO}`, []],
    ['training-code', `For more details, please refer to our [GitHub](${REPO}).`, []],
    ['training-code', `Inference code: ${REPO}`, []],
    ['training-code', `You can fine-tune it with [this script](${REPO}) for fine-tuning.`, ['named']],
    ['training-code', `[Fine-tune](${REPO})`, []],
    // What everyone uses, what is to come, what is denied.
    [
      'training-code',
      'The training code is [LLaMA-Factory](https://github.com/hiyouga/LLaMA-Factory).',
      ['named'],
    ],
    ['training-code', `We will release the training code at ${REPO} soon.`, ['named']],
    ['training-code', `训练代码即将开源：${REPO}`, ['named']],
    ['training-code', `> The training code is at ${REPO}.`, ['named']],
    ['training-code', `## Citation\n\nThe training code is at ${REPO}.`, ['named']],
    ['training-code', '```\ntraining code: https://github.com/maker/tern\n```', []],
  ] as const)('%s: %s', (topic, text, expected) => {
    expect(words(text, topic)).toEqual(expected);
  });

  it.each([
    ['The full training script is accessible in this repository: `train_script.py`.', ['given']],
    ['We release all code, checkpoints and logs of the training.', ['named']],
  ])('without a link: %s', (text, expected) => {
    expect(words(text, 'training-code')).toEqual(expected);
  });

  it('names the repository', () => {
    expect(about(`Training code: ${REPO}/tree/main/train`, 'training-code')).toMatchObject([
      { url: `${REPO}/tree/main/train`, names: ['maker/tern'] },
    ]);
  });

  it('reads a pasted recipe as a mention', () => {
    const text =
      '<details><summary>See axolotl config</summary>\n\n```yaml\nbase_model: a/b\nlearning_rate: 2e-5\nnum_epochs: 3\noptimizer: adamw\n```\n\n</details>';
    expect(words(text, 'training-code')).toEqual(['named']);
    expect(words(text, 'hyperparameters')).toEqual(['given']);
  });
});
