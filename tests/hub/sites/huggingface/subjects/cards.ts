import { subject } from './build';
import { meadowIds } from './datasets';
import { languageModel, largeWeights, plain, tokenizer } from './files';
import { owners } from './owners';

const tensors = languageModel(1024, 12);
const usual = {
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  tensors,
};
const files = [largeWeights('model.safetensors', tensors), ...tokenizer('PreTrainedTokenizerFast')];

export const manyDatasets = subject({
  ...usual,
  title: 'Names 200 datasets',
  id: 'deckhand/collector-0.5b',
  owner: owners.deckhand,
  cardData: { license: 'apache-2.0', datasets: meadowIds },
  files,
});

export const lostData = subject({
  ...usual,
  title: 'One dataset has vanished, another is gated',
  id: 'deckhand/tides-0.5b',
  owner: owners.deckhand,
  cardData: {
    license: 'apache-2.0',
    datasets: ['vanished-lab/lost-speech', 'openwater/harbour-voices', 'meadow-data/plot-001'],
  },
  missingDatasets: ['vanished-lab/lost-speech'],
  files,
});

export const chineseCard = subject({
  ...usual,
  title: 'A card in Chinese',
  id: 'yunhai/yunhai-0.5b',
  owner: owners.yunhai,
  cardData: { license: 'apache-2.0', language: ['zh'] },
  files,
  card: `# 云海 0.5B

云海是一个中文小语言模型。

## 训练数据

使用约 3000 亿词元的中文网页与书籍训练。训练数据暂不公开。

## 训练代码

训练代码见 [yunhai-lab/yunhai](https://github.com/yunhai-lab/yunhai)。

## 评测结果

| 基准 | 得分 |
| --- | --- |
| C-Eval | 41.3 |

## 许可证

本模型采用 Apache-2.0 许可证。
`,
});

export const brokenFrontMatter = subject({
  ...usual,
  title: 'A card with broken front matter',
  id: 'deckhand/broken-0.5b',
  owner: owners.deckhand,
  files: [
    plain('README.md', '---\nlicense: [mit\ntags: {a: b\n---\n\n# Broken\n\nTrained on public web text.\n'),
    ...files,
  ],
});
