import type { Findings } from '../../core/guarded';
import { shown } from '../../core/guarded';
import { Impossible, type Cursor } from './cursor';
import { BLOCKS } from './types';

/** ggml's `GGML_MAX_DIMS`. */
const DIMENSION_LIMIT = 4;

/** Elements of a tensor: what a signed 64-bit count holds (the overflow of CVE-2024-23496 and CVE-2025-53630). */
const ELEMENT_LIMIT = 2 ** 63;

/** ggml's `GGML_MAX_NAME` is 64; what is longer is only shown. */
const NAME_LIMIT = 4096;

interface Tensor {
  readonly name: string;
  /** Bytes from the start of the tensor data. */
  readonly offset: number;
  /** Bytes; null when the type is not known here. */
  readonly bytes: number | null;
}

async function readTensor(cursor: Cursor, findings: Findings): Promise<Tensor> {
  const start = cursor.at;
  const name = await cursor.string(NAME_LIMIT);
  const dimensions = await cursor.u32();
  if (dimensions > DIMENSION_LIMIT) throw new Impossible('dimensions', dimensions, start);
  let elements = 1;
  for (let index = 0; index < dimensions; index += 1) elements *= await cursor.count();
  if (elements >= ELEMENT_LIMIT) throw new Impossible('dimensions', elements, start);
  const type = await cursor.u32();
  const offset = await cursor.u64();
  const block = BLOCKS.get(type);
  if (!block) {
    findings.add('gguf/tensor-type', 'suspicious', 'gguf_tensor_type', [shown(name), type], start);
    return { name, offset, bytes: null };
  }
  return { name, offset, bytes: Math.ceil(elements / block[0]) * block[1] };
}

/** Reads the list of tensors and checks that each lies in the file; never the tensors themselves. */
export async function readTensors(
  cursor: Cursor,
  count: number,
  alignment: number,
  findings: Findings,
  tick: () => void,
): Promise<void> {
  if (alignment === 0 || (alignment & (alignment - 1)) !== 0) {
    findings.add('gguf/alignment', 'suspicious', 'gguf_alignment', [alignment]);
  }
  const tensors: Tensor[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    tick();
    const tensor = await readTensor(cursor, findings);
    if (names.has(tensor.name)) {
      findings.add('gguf/duplicate-tensor', 'suspicious', 'gguf_duplicate', [shown(tensor.name)]);
    }
    names.add(tensor.name);
    tensors.push(tensor);
  }
  const step = alignment === 0 ? 1 : alignment;
  const data = Math.ceil(cursor.at / step) * step;
  for (const { name, offset, bytes } of tensors) {
    if (data + offset + (bytes ?? 0) <= cursor.size) continue;
    findings.add('gguf/tensor-range', 'suspicious', 'gguf_tensor_range', [shown(name)]);
    return;
  }
}
