import type { Subject } from './contract';
import { subject, type SubjectInput } from './build';
import { languageModel, largeWeights, tokenizer } from './files';
import { owners } from './owners';

const tensors = languageModel(2048, 16);

/** A model that is told apart by what it says that it was made from. */
function derived(
  input: Pick<SubjectInput, 'title' | 'id' | 'owner' | 'cardData'> & Partial<SubjectInput>,
): Subject {
  return subject({
    pipelineTag: 'text-generation',
    libraryName: 'transformers',
    config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
    tensors,
    files: [largeWeights('model.safetensors', tensors), ...tokenizer('PreTrainedTokenizerFast')],
    ...input,
  });
}

const BASE = 'openwater/plankton-1b';

/** Fine-tuned from the open-science model, then quantised by a third. */
export const finetuned = derived({
  title: 'A fine-tune of a fully documented model',
  id: 'deckhand/plankton-1b-chat',
  owner: owners.deckhand,
  cardData: {
    license: 'mit',
    base_model: BASE,
    base_model_relation: 'finetune',
    datasets: ['openwater/plankton-instruct'],
  },
  card: `# Plankton 1B Chat\n\nFine-tuned from [Plankton 1B](https://huggingface.co/${BASE}) on our own conversations, which we do not release.\n`,
});

export const quantisedTwice = derived({
  title: 'Two steps from its base: quantised from a fine-tune',
  id: 'quantcellar/plankton-1b-chat-gptq',
  owner: owners.quantcellar,
  cardData: { license: 'apache-2.0', base_model: finetuned.id, base_model_relation: 'quantized' },
  card: '# Plankton 1B Chat GPTQ\n\n4-bit weights. See the original model for everything else.\n',
});

export const ownBase = derived({
  title: 'Names itself as its base',
  id: 'deckhand/mirror-1b',
  owner: owners.deckhand,
  cardData: { license: 'mit', base_model: 'deckhand/mirror-1b' },
});

const WHEEL = ['deckhand/wheel-a', 'deckhand/wheel-b', 'deckhand/wheel-c'] as const;

/** Each the base of the one before it, the first the base of the last. */
export const wheel: readonly Subject[] = WHEEL.map((id, index) =>
  derived({
    title: 'One of three that are each other’s bases',
    id,
    owner: owners.deckhand,
    cardData: { license: 'mit', base_model: WHEEL[(index + 1) % WHEEL.length] ?? id },
  }),
);

export const orphan = derived({
  title: 'Its base model has vanished',
  id: 'deckhand/orphan-1b',
  owner: owners.deckhand,
  cardData: { license: 'mit', base_model: 'vanished-lab/ancestor-1b', base_model_relation: 'finetune' },
});
