import { describe, expect, it } from 'vitest';
import { readCard } from '../../../utils/cards/read-card';
import { CARD_RESTRICTIONS } from '../../../utils/model/card';
import { about } from './said';

const kinds = (text: string) => [...new Set(about(text, 'restriction').flatMap(({ names }) => names))];

describe('restrictions in prose', () => {
  it.each([
    ['The weights are released for non-commercial use.', ['noncommercial']],
    ['License: CC BY-NC 4.0', ['noncommercial']],
    ['不得用于商业用途。', ['noncommercial']],
    ['This model is for research purposes only.', ['research-only']],
    ['Released for ***research purpose*** only.', ['research-only']],
    ['The model may only be used for academic research.', ['research-only']],
    ['仅供学术研究使用。', ['research-only']],
    ['Its use is subject to the [Acceptable Use Policy](https://maker.example/use-policy).', ['use-policy']],
    ['Above 700 million monthly active users, ask for a licence.', ['threshold']],
    ['For commercial use, please contact us.', ['contact-for-commercial']],
    ['After completing the questionnaire, commercial use is allowed.', ['contact-for-commercial']],
    ['如需将模型用于商业目的，请通过邮箱提交申请。', ['contact-for-commercial']],
    ['Licensed under CC BY-NC-ND 4.0.', ['noncommercial', 'no-derivatives']],
    ['You agree to indemnify the makers.', ['other']],
    ['You may not modify the weights.', ['no-derivatives']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    'Free for commercial and non-commercial purposes.',
    'There are no restrictions on commercial use.',
    'Some parameters cannot be modified through command-line arguments.',
    'The dataset is licensed for non-commercial use.',
    '## Citation\n\nFor research purposes only.',
    '<!-- For research purposes only. -->',
    '```\nFor research purposes only.\n```',
  ])('sets none: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('names kinds that rules know', () => {
    for (const kind of kinds('Non-commercial, for research purposes only; indemnify us.'))
      expect(CARD_RESTRICTIONS).toContain(kind);
  });
});

const bases = (text: string, id: string | null = 'maker/tern-7b') =>
  readCard(text, id).reading.bases.map(({ name, relation, where }) => `${where} ${relation} ${name}`);

const HUB = 'https://huggingface.co';

describe('bases', () => {
  it.each([
    [
      `It was fine-tuned from [Llama 2 7B](${HUB}/meta-llama/Llama-2-7b).`,
      'prose finetune meta-llama/Llama-2-7b',
    ],
    [`Tern is a fine-tuned version of [gull](${HUB}/maker/gull).`, 'prose finetune maker/gull'],
    [`This is a GGUF quantization of [gull](${HUB}/maker/gull).`, 'prose quantized maker/gull'],
    [`A LoRA adapter for [gull](${HUB}/maker/gull).`, 'prose adapter maker/gull'],
    [`It is distilled from [gull](${HUB}/maker/gull).`, 'prose distilled maker/gull'],
    [`This is a merge of [gull](${HUB}/maker/gull) and others.`, 'prose merge maker/gull'],
    [`The base model is [gull](${HUB}/maker/gull).`, 'prose unknown maker/gull'],
    [`The model is based on [gull](${HUB}/maker/gull).`, 'prose unknown maker/gull'],
    ['The model is based on Mistral-7B-v0.1.', 'prose unknown Mistral-7B-v0.1'],
    ['This is a parsbert-based model for questions.', 'prose unknown parsbert'],
    ['---\nbase_model: maker/gull\nbase_model_relation: adapter\n---\n', 'front-matter adapter maker/gull'],
    [
      `| Model | Base model |\n|---|---|\n| tern-3b | [gull](${HUB}/maker/gull-3b) |\n| tern-7b | [gull](${HUB}/maker/gull-7b) |`,
      'prose finetune maker/gull-7b',
    ],
  ])('%s', (text, expected) => {
    expect(bases(text)).toEqual([expected]);
  });

  it.each([
    `It outperforms models based on [gull](${HUB}/maker/gull) in all tests, unlike [gull](${HUB}/maker/gull).`,
    `You can fine-tune [gull](${HUB}/maker/gull) in the same way.`,
    `It uses the [gull](${HUB}/maker/gull) tokenizer.`,
    `It is not based on [gull](${HUB}/maker/gull).`,
    `tern-3b is fine-tuned from [gull](${HUB}/maker/gull).`,
    `This is a fine-tuned version of [tern](${HUB}/maker/tern-7b).`,
    `## Citation\n\nBased on [gull](${HUB}/maker/gull).`,
    `Trained on data generated with [gull](${HUB}/maker/gull).`,
  ])('none: %s', (text) => {
    expect(bases(text)).toEqual([]);
  });

  it('stand with their line and address', () => {
    const [base] = readCard(`# Tern\n\nFine-tuned from [gull](${HUB}/maker/gull).`, 'maker/tern').reading
      .bases;
    expect(base).toMatchObject({ line: 3, url: `${HUB}/maker/gull`, seen: 'Fine-tuned from gull.' });
  });
});
