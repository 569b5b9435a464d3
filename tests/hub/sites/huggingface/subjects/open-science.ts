import { json } from '../../../content/text';
import { subject } from './build';
import { languageModel, largeWeights, plain, tokenizer } from './files';
import { owners } from './owners';

const tensors = languageModel(2048, 16);

const MIT = `MIT License

Copyright (c) 2026 Openwater

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;

const CARD = `# Plankton 1B

A language model whose data, code, checkpoints and logs are all public, so that anyone can repeat the training.

## Architecture

A decoder-only transformer: 16 layers, hidden size 2048, 32,000 tokens.

## Training data

Trained on 1.4T tokens of the [Plankton corpus](https://huggingface.co/datasets/openwater/plankton-corpus), published in full.

| source | tokens | share |
| --- | --- | --- |
| web | 1.1T | 79 % |
| books | 0.2T | 14 % |
| code | 0.1T | 7 % |

## Training code

The code of the training run, with the scripts that filtered and deduplicated the data, is at
[openwater/plankton](https://github.com/openwater/plankton). Hyperparameters: AdamW, peak learning rate 3e-4, batch of 4M tokens.

## Checkpoints

Every 1,000 steps there is a branch: \`step1000\` to \`step4000\`. More are in
[plankton-1b-checkpoints](https://huggingface.co/openwater/plankton-1b-checkpoints).

## Training logs

Loss curves are on [Weights & Biases](https://wandb.ai/openwater/plankton).

## Evaluation

| benchmark | score |
| --- | --- |
| MMLU | 48.2 |
| GSM8K | 31.0 |

Run with our own [evaluation harness](https://github.com/openwater/plankton-eval).

## Citation

Our [technical report](https://arxiv.org/abs/2605.01234) tells the rest.

## License

Weights and code are under the MIT License.
`;

export const openScience = subject({
  title: 'Open science: data, code, checkpoints, logs, report and licence',
  id: 'openwater/plankton-1b',
  owner: owners.openwater,
  downloads: 20311,
  likes: 302,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: { license: 'mit', language: ['en'], datasets: ['openwater/plankton-corpus'] },
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  tags: ['arxiv:2605.01234'],
  tensors,
  files: [
    plain('LICENSE', MIT),
    plain('training/train.py', 'print("see the configuration")\n'),
    plain('training/config.yaml', 'steps: 4000\n'),
    plain('eval_results.json', json({ mmlu: 48.2 })),
    largeWeights('model.safetensors', tensors),
    ...tokenizer('PreTrainedTokenizerFast'),
  ],
  branches: { step1000: 1, step2000: 1, step3000: 1, step4000: 1 },
  revisionTags: { 'v1.0': 1 },
  card: CARD,
});

/** Where the same run's checkpoints are kept. */
export const checkpointsSibling = subject({
  title: 'A sibling that holds checkpoints',
  id: 'openwater/plankton-1b-checkpoints',
  owner: owners.openwater,
  libraryName: 'transformers',
  cardData: { license: 'mit' },
  files: [largeWeights('step500/model.safetensors', tensors)],
  tensors,
});
