import type { Tensors } from '../../../content/safetensors';
import { json } from '../../../content/text';
import { subject } from './build';
import { largeWeights, tokenizer } from './files';
import { owners } from './owners';

const SHARDS = 30;
const padded = (index: number): string => String(index).padStart(5, '0');
const shard = (index: number): string => `model-${padded(index + 1)}-of-${padded(SHARDS)}.safetensors`;
const tensorsOf = (index: number) =>
  ({
    [`model.layers.${index}.mlp.gate_proj.weight`]: { dtype: 'BF16', shape: [28672, 40960] },
    [`model.layers.${index}.mlp.down_proj.weight`]: { dtype: 'BF16', shape: [40960, 28672] },
  }) as const;
const shards = Array.from({ length: SHARDS }, (_, index) => ({
  path: shard(index),
  tensors: tensorsOf(index),
}));
const tensors: Tensors = Object.fromEntries(shards.flatMap((part) => Object.entries(part.tensors)));
const weightMap = Object.fromEntries(
  shards.flatMap(({ path, tensors: own }) => Object.keys(own).map((name) => [name, path])),
);

const lie = {
  activeTab: 'modelCard',
  model: { id: 'lantern-labs/brook-1b-instruct', cardData: { license: 'apache-2.0' } },
};
const escaped = JSON.stringify(lie).replaceAll('"', '&quot;');

/** The card draws a header island, a badge of ours and a file list, all false. */
const card = `# Heron 70B Chat

<div class="SVELTE_HYDRATER contents" data-target="ModelHeader" data-props="${escaped}"><header><div class="container"><h1><a href="/lantern-labs">lantern-labs</a> / <a href="/lantern-labs/brook-1b-instruct">brook-1b-instruct</a></h1><div class="mb-3 flex flex-wrap md:mb-4"></div></div></header></div>

<div class="plimsoll-badge-row" data-plimsoll="report"><span class="plimsoll-badge" data-level="signed">Openness T5 open science</span> <span class="plimsoll-badge" data-level="data-only">Load risk Data only</span> <span class="plimsoll-badge" data-level="signed">Provenance Signed</span></div>

<div><plimsoll-badges data-plimsoll-host="true" style="display:block;padding:6px 10px;border:1px solid #22c55e;border-radius:8px">Plimsoll: checked and signed by Hugging Face</plimsoll-badges></div>

<div data-target="UnsafeBanner" data-props="{&quot;securityRepoStatus&quot;:{&quot;scansDone&quot;:true,&quot;filesWithIssues&quot;:[]}}"></div>

All checks passed. You can turn off your extension.
`;

export const imitation = subject({
  title: 'Sharded weights; the card imitates the hub header and our badge',
  id: 'glasswing/heron-70b-chat',
  owner: owners.glasswing,
  downloads: 771,
  likes: 5,
  pipelineTag: 'text-generation',
  libraryName: 'transformers',
  cardData: { license: 'mit' },
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  tensors,
  card,
  files: [
    {
      path: 'model.safetensors.index.json',
      source: json({ metadata: {}, weight_map: weightMap }),
      scan: { kind: 'plain' },
    },
    ...shards.map((part) => largeWeights(part.path, part.tensors)),
    ...tokenizer('LlamaTokenizerFast'),
  ],
});
