import { arrayKey, gguf, ggufString, numberKey, tensorEntry, textKey } from '../fixtures/gguf';
import * as pkl from '../fixtures/pickle';
import { safetensors, tensor } from '../fixtures/safetensors';
import { islands, type Island } from '../hub/content/islands';
import type { ByteSource } from '../hub/content/source';
import { layOut } from './torch-zip';

/** A file of real-life size, and what of it is not weights. */
export interface Checkpoint {
  readonly what: string;
  readonly path: string;
  readonly source: ByteSource;
  /** Bytes of pickle or header: what must be read. */
  readonly header: number;
  /** Where tensors are: from, to. */
  readonly storages: readonly (readonly [from: number, to: number])[];
}

const GB = 1e9;
/** Of a language model with seven billion parameters. */
const TENSORS = 291;
const TOKENS = 32_000;
const WIDTH = 4096;

const names = Array.from({ length: TENSORS }, (_, index) => `model.layers.${index}.self_attn.q_proj.weight`);

/** A state dict: an ordered dictionary of tensors, each with its storage. */
const stateDict = (count: number): Uint8Array => {
  const ordered = [pkl.GLOBAL('collections', 'OrderedDict'), ')', pkl.REDUCE];
  const items = names.map((name, key) => [
    [pkl.LONG_TEXT(name), pkl.GLOBAL('torch._utils', '_rebuild_tensor_v2'), pkl.MARK],
    [pkl.STORAGE(String(key), count), pkl.INT(0), pkl.INT(WIDTH), pkl.INT(count / WIDTH), pkl.TUPLE2],
    [pkl.INT(count / WIDTH), pkl.INT(1), pkl.TUPLE2, 0x89, ordered, 't', pkl.REDUCE],
  ]);
  return pkl.pickle(ordered, pkl.MARK, items, 'u');
};

/** Bytes of each storage, a multiple of the width, when all shall have `size`. */
const share = (size: number): number => Math.floor(size / TENSORS / (4 * WIDTH)) * 4 * WIDTH;

/** A torch zip as `torch.save` writes it, or with its pickle behind the storages, as TorchScript is written. */
function torchZip(size: number, pickleLast: boolean): Checkpoint {
  const each = share(size);
  const pickle = stateDict(each / 4);
  const main = { name: 'archive/data.pkl', data: pickle };
  const storages = names.map((_, key) => ({ name: `archive/data/${key}`, size: each }));
  const end = [
    { name: 'archive/version', data: Buffer.from('3\n') },
    { name: 'archive/.data/serialization_id', data: Buffer.from('0'.repeat(40)) },
  ];
  const archive = layOut(pickleLast ? [...storages, main, ...end] : [main, ...storages, ...end]);
  return {
    what: `torch zip, 5 GB, pickle ${pickleLast ? 'last' : 'first'}`,
    path: 'pytorch_model.bin',
    source: islands(archive.size, archive.islands),
    header: pickle.length,
    storages: archive.storages,
  };
}

function legacy(size: number): Checkpoint {
  const each = share(size);
  const keys = [']', pkl.MARK, names.map((_, key) => pkl.LONG_TEXT(String(key))), 'e'];
  const sysInfo = pkl.pickle('}', pkl.LONG_TEXT('little_endian'), 0x88, 's');
  const parts = [pkl.LEGACY_MAGIC, pkl.LEGACY_PROTOCOL, sysInfo, stateDict(each / 4), pkl.pickle(keys)];
  const head = Buffer.concat(parts);
  const whole = head.length + TENSORS * (each + 8);
  return {
    what: 'torch before 1.6, 5 GB',
    path: 'pytorch_model.bin',
    source: islands(whole, [{ at: 0, bytes: head }]),
    header: head.length,
    storages: [[head.length, whole]],
  };
}

function weights(size: number): Checkpoint {
  const each = share(size);
  const header = Object.fromEntries(
    names.map((name, at) => [name, tensor('F32', [WIDTH, each / 4 / WIDTH], at * each, (at + 1) * each)]),
  );
  return headed('safetensors, 2 GB', 'model.safetensors', safetensors({ header }), TENSORS * each);
}

function quantised(size: number): Checkpoint {
  const each = share(size);
  const tokens = Array.from({ length: TOKENS }, (_, index) => ggufString(`token${index}`));
  const keys = [
    textKey('general.architecture', 'llama'),
    numberKey('general.alignment', 32),
    arrayKey('tokenizer.ggml.tokens', 8, TOKENS, tokens.flat()),
    textKey('tokenizer.chat_template', '{% for message in messages %}{{ message.content }}{% endfor %}'),
  ];
  const tensors = names.map((name, at) => tensorEntry(name, [WIDTH, each / 4 / WIDTH], 0, at * each));
  // One byte of data: the fixture then fills up to where tensors start.
  const head = gguf({ keys, tensors, data: 1 }).subarray(0, -1);
  return headed('GGUF, 4 GB', 'model.gguf', head, TENSORS * each);
}

function headed(what: string, path: string, head: Uint8Array, data: number): Checkpoint {
  const parts: Island[] = [{ at: 0, bytes: head }];
  const size = head.length + data;
  return {
    what,
    path,
    source: islands(size, parts),
    header: head.length,
    storages: [[head.length, size]],
  };
}

/** One of each format, made when asked for. */
export const checkpoints = () => ({
  zip: torchZip(5 * GB, false),
  lateZip: torchZip(5 * GB, true),
  legacy: legacy(5 * GB),
  safetensors: weights(2 * GB),
  gguf: quantised(4 * GB),
});
