import { largeTorchZip, torchZip } from '../../../content/pickle';
import { largeSafetensors, safetensors, type Tensors } from '../../../content/safetensors';
import { memory, type ByteSource } from '../../../content/source';
import { json } from '../../../content/text';
import type { FileInput } from './repository';
import { STATE_DICT_IMPORTS, TRAINING_ARGS_IMPORTS } from './scan';

const SAFE_WEIGHTS = 'Safe model, does not support code execution on load.';
const qualified = (names: readonly { module: string; name: string }[]): string[] =>
  names.map(({ module, name }) => `${module}.${name}`);

/** A file that no scanner has anything to say about. */
export function plain(path: string, source: ByteSource | string): FileInput {
  return { path, source: typeof source === 'string' ? memory(source) : source, scan: { kind: 'plain' } };
}

/** A small, complete safetensors file. */
export function weights(path: string, tensors: Tensors): FileInput {
  return { path, source: safetensors(tensors), scan: { kind: 'safe-model', label: SAFE_WEIGHTS } };
}

/** A safetensors file with tensors of real-life size, made on demand. */
export function largeWeights(path: string, tensors: Tensors): FileInput {
  return { path, source: largeSafetensors(tensors), scan: { kind: 'safe-model', label: SAFE_WEIGHTS } };
}

/** A torch state dict: large when `storageSize` is given. */
export function stateDict(path: string, storageSize?: number): FileInput {
  const names = qualified(STATE_DICT_IMPORTS);
  const source = storageSize === undefined ? torchZip(names) : largeTorchZip(names, storageSize);
  return { path, source, scan: { kind: 'safe-pickle', imports: STATE_DICT_IMPORTS } };
}

/** The pickled arguments that a Trainer leaves in very many repositories. */
export function trainingArgs(): FileInput {
  return {
    path: 'training_args.bin',
    source: torchZip(qualified(TRAINING_ARGS_IMPORTS)),
    scan: { kind: 'caution', imports: TRAINING_ARGS_IMPORTS },
  };
}

/** The tokenizer files of a transformers repository. */
export function tokenizer(tokenizerClass: string): FileInput[] {
  return [
    plain('tokenizer_config.json', json({ tokenizer_class: tokenizerClass, model_max_length: 4096 })),
    plain(
      'tokenizer.json',
      json({ version: '1.0', model: { type: 'BPE', vocab: { a: 0, b: 1 }, merges: [] } }),
    ),
    plain('special_tokens_map.json', json({ eos_token: '</s>' })),
  ];
}

/** Tensors of a small language model; `width` sets its size. */
export function languageModel(
  width: number,
  layers: number,
  dtype: 'BF16' | 'F16' | 'F32' = 'BF16',
): Tensors {
  const tensors: Record<string, { dtype: typeof dtype; shape: number[] }> = {
    'model.embed_tokens.weight': { dtype, shape: [width * 8, width] },
  };
  for (let layer = 0; layer < layers; layer += 1) {
    tensors[`model.layers.${layer}.self_attn.qkv_proj.weight`] = { dtype, shape: [3 * width, width] };
    tensors[`model.layers.${layer}.mlp.up_proj.weight`] = { dtype, shape: [4 * width, width] };
    tensors[`model.layers.${layer}.mlp.down_proj.weight`] = { dtype, shape: [width, 4 * width] };
  }
  return tensors;
}
