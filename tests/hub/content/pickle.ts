import { memory, sparse, type ByteSource } from './source';
import { zip, zipAround, type ZipEntry } from './zip';

const PROTO_2 = Buffer.from([0x80, 2]);
const EMPTY_TUPLE_REDUCE = Buffer.from(')R', 'latin1');
const CALLED = new Set(['collections.OrderedDict', 'posix.getpid']);
const POP = Buffer.from('0', 'latin1');
const EMPTY_DICT_STOP = Buffer.from('}.', 'latin1');

/**
 * Pickle bytes that name each `module.name`. Loading them would at most import the names:
 * nothing is ever called, except `collections.OrderedDict()`, as every state dict does, and what is in
 * `CALLED`: a question without an effect, from a module that no weights need.
 */
export function pickle(names: readonly string[]): Buffer {
  return Buffer.concat([PROTO_2, ...names.flatMap(mention), EMPTY_DICT_STOP]);
}

/** A torch zip checkpoint: `data.pkl`, `version` and one small storage, all stored. */
export function torchZip(names: readonly string[], folder = 'archive'): ByteSource {
  return memory(zip([...parts(names, folder), { name: `${folder}/data/0`, bytes: Buffer.alloc(256) }]));
}

/** The same checkpoint with one storage too large to hold. */
export function largeTorchZip(names: readonly string[], storageSize: number, folder = 'archive'): ByteSource {
  const { head, tail } = zipAround(parts(names, folder), { name: `${folder}/data/0`, size: storageSize });
  return sparse(head, head.length + storageSize + tail.length, tail);
}

function parts(names: readonly string[], folder: string): ZipEntry[] {
  return [
    { name: `${folder}/data.pkl`, bytes: pickle(names) },
    { name: `${folder}/byteorder`, bytes: Buffer.from('little') },
    { name: `${folder}/version`, bytes: Buffer.from('3\n') },
  ];
}

function mention(qualified: string): Uint8Array[] {
  const dot = qualified.lastIndexOf('.');
  const global = Buffer.from(`c${qualified.slice(0, dot)}\n${qualified.slice(dot + 1)}\n`, 'latin1');
  return CALLED.has(qualified) ? [global, EMPTY_TUPLE_REDUCE, POP] : [global, POP];
}
