import { json } from '../../../content/text';
import { subject } from './build';
import { languageModel, largeWeights, plain, tokenizer } from './files';
import { owners } from './owners';

const tensors = languageModel(2048, 22);

export const cleanSafetensors = subject({
  title: 'Safetensors only, open licence, data and paper named',
  id: 'lantern-labs/brook-1b-instruct',
  owner: owners.lanternLabs,
  downloads: 132811,
  likes: 1707,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: {
    license: 'apache-2.0',
    language: ['en'],
    library_name: 'transformers',
    pipeline_tag: 'text-generation',
    datasets: ['lantern-labs/brook-corpus'],
    base_model: 'lantern-labs/Brook-2.5-0.5B.v1.1',
  },
  config: {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    tokenizer_config: { eos_token: '</s>' },
  },
  tags: ['conversational', 'arxiv:2603.04417', 'text-generation-inference'],
  tensors,
  files: [
    plain('LICENSE', 'Apache License\nVersion 2.0, January 2004\nhttp://www.apache.org/licenses/\n'),
    plain('generation_config.json', json({ do_sample: true, temperature: 0.7 })),
    plain('training/recipe.yaml', 'data: lantern-labs/brook-corpus\nsteps: 120000\n'),
    plain('training/train.py', 'print("see recipe.yaml")\n'),
    largeWeights('model.safetensors', tensors),
    ...tokenizer('LlamaTokenizerFast'),
  ],
  branches: { fp32: 1 },
  revisionTags: { 'v1.0': 1 },
  card: `# Brook 1B Instruct

Brook is a small instruction-tuned language model, trained in the open on the [Brook corpus](https://huggingface.co/datasets/lantern-labs/brook-corpus).

## How to use

\`\`\`python
from transformers import AutoModelForCausalLM
model = AutoModelForCausalLM.from_pretrained("lantern-labs/brook-1b-instruct")
\`\`\`

## Training data

- 1.2T tokens of permissively licensed text, listed document by document
- Every step of the filtering is published with the corpus

## Evaluation

Brook 1B scores 61.2 on MMLU and 48.9 on GSM8K. All prompts and outputs are in the repository.

## Limitations

The model makes things up. Do not use it where a wrong answer harms someone.
`,
});
