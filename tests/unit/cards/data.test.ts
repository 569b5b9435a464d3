import { describe, expect, it } from 'vitest';
import { about, words } from './said';

const PILE = 'https://huggingface.co/datasets/EleutherAI/pile';

describe('training data', () => {
  it.each([
    [`The model was trained on [the Pile](${PILE}).`, ['given']],
    [
      `# Training data\n\n[The Pile](https://pile.eleuther.ai/) is a general-purpose dataset.`,
      ['given', 'named'],
    ],
    [
      `# 训练数据\n\n我们使用 [SkyPile](https://huggingface.co/datasets/Skywork/SkyPile-150B) 语料。`,
      ['given'],
    ],
    ['It is a fine-tuned version of tern on the imdb dataset.', ['given']],
    ['It is a fine-tuned version of tern on an unknown dataset.', ['named']],
    [
      `Fine-tuned [gull](https://huggingface.co/maker/gull) on Turkish using the [words](${PILE}).`,
      ['given'],
    ],
    [`| Feature | Description |\n|---|---|\n| Sources | [Words](https://maker.example/words) |`, ['given']],
    ['It was pretrained on C4, Wikipedia and the BookCorpus.', ['given']],
    ['模型在 Common Crawl 和 Wikipedia 上进行了预训练。', ['given']],
    [`## Evaluation\n\nTested on [the Pile](${PILE}).`, []],
    [`You can fine-tune it on [your data](${PILE}) as this tutorial shows.`, []],
    [`If it was trained on [this](${PILE}), scores rise.`, []],
    [
      '# Data\n\nIt reads the format of the [MS MARCO](https://github.com/microsoft/msmarco) set.',
      ['given', 'named'],
    ],
    [`It was not trained on [the Pile](${PILE}).`, []],
    [`## Citation\n\nWe trained on [the Pile](${PILE}).`, []],
    ['```\ntrained on the Pile https://huggingface.co/datasets/a/b\n```', []],
    [`> The other model was trained on [the Pile](${PILE}).`, ['named']],
  ])('%s', (text, expected) => {
    expect(words(text, 'training-data')).toEqual(expected);
  });

  it('names the data set and where it is', () => {
    expect(about(`It was trained on [the Pile](${PILE}).`, 'training-data')).toEqual([
      {
        topic: 'training-data',
        says: 'given',
        line: 1,
        seen: 'It was trained on the Pile.',
        url: PILE,
        names: ['EleutherAI/pile'],
      },
    ]);
  });

  it('leaves out what a list or a heading says of another model', () => {
    const text = `* [Story](https://huggingface.co/maker/story): trained on [books](${PILE})\n  * also trained on [C4](https://huggingface.co/datasets/allenai/c4)\n* Trained on [code](https://huggingface.co/datasets/bigcode/the-stack)`;
    const found = about(text, 'training-data', 'maker/base').map(({ says, names }) => `${says} ${names[0]}`);
    expect(found).toEqual(['given bigcode/the-stack']);
    expect(
      words(
        `## [Story](https://huggingface.co/maker/story)\n\nTrained on [books](${PILE}).`,
        'training-data',
        'maker/base',
      ),
    ).toEqual([]);
    expect(words(text, 'training-data', 'maker/story')).toEqual(['given']);
  });

  it('reads the parts of a mixture out of a table', () => {
    const text = '## Data mix\n\n| Source | Tokens |\n|---|---|\n| Wikipedia | 4B |\n| GitHub | 9B |\n';
    const [mixture] = about(text, 'training-data');
    expect(mixture).toMatchObject({ says: 'given', names: ['Wikipedia', 'GitHub'] });
  });
});

describe('how much of it', () => {
  it.each([
    ['The model was trained on 1.4T tokens of text.', ['1.4T tokens']],
    ['It was pre-trained on over 15 trillion tokens.', ['over 15 trillion tokens']],
    ['Trained on 680k hours of labelled audio.', ['680k hours']],
    ['# Training data\n\nThe Pile is an 825GiB data set.', ['825GiB']],
    ['模型使用 2.6 万亿 tokens 的语料训练。', ['2.6 万亿 tokens']],
  ])('%s', (text, names) => {
    expect(about(text, 'training-data-amount')[0]).toMatchObject({ says: 'given', names });
  });

  it.each([
    '## Trained on Parliament\n\n| Release | GPUs |\n|---|---|\n| 20-05-22 | 1xV100 32GB |',
    'It was trained with a context length of 4096 tokens.',
    'Generate up to 2 billion tokens a day.',
    'It needs 80 GB of memory.',
    '## Evaluation\n\nIt was trained for the test on 3B tokens.',
  ])('says nothing of: %s', (text) => {
    expect(about(text, 'training-data-amount')).toEqual([]);
  });
});

describe('data card, summary and evaluation data', () => {
  const described = `## Training data\n\nThe corpus consists of web pages crawled from public sources. ${'It was filtered and deduplicated, and holds 3B tokens in 12 languages. '.repeat(6)}`;

  it.each([
    // Words on the data are no document of their own.
    ['data-card', described, []],
    [
      'data-card',
      'For training data details, see the [Words](https://maker.example/words) documentation.',
      ['given'],
    ],
    ['data-card', '## Training data\n\nIt consists of text.', []],
    ['data-card', '## Training data\n\n[More Information Needed]', []],
    ['data-card', 'See the [datasheet](https://arxiv.org/abs/2201.07311) of the corpus.', ['given']],
    ['data-card', 'A datasheet exists.', ['named']],
    [
      'data-summary',
      'See the [public summary of training content](https://example.org/eu-summary.pdf).',
      ['given'],
    ],
    ['data-summary', 'A public summary of training content is planned.', ['named']],
    ['evaluation-data', 'We evaluate on [GLUE](https://huggingface.co/datasets/nyu-mll/glue).', ['given']],
    ['evaluation-data', '## Evaluation\n\nWe use MMLU and HellaSwag.', ['given']],
    ['evaluation-data', '## Evaluation\n\nWe use many tasks of one benchmark.', ['named']],
    ['evaluation-data', 'It speaks MATH.', []],
  ] as const)('%s: %s', (topic, text, expected) => {
    expect(words(text, topic)).toEqual(expected);
  });
});
