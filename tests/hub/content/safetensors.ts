import { memory, sparse, type ByteSource } from './source';

const BYTES_PER_ELEMENT = { F32: 4, F16: 2, BF16: 2, I32: 4, I8: 1, F8_E4M3: 1 } as const;
export type Dtype = keyof typeof BYTES_PER_ELEMENT;
export type Tensors = Readonly<Record<string, { dtype: Dtype; shape: readonly number[] }>>;

/** A valid safetensors file: 8-byte little-endian header length, JSON header, zeroed tensors. */
export function safetensors(
  tensors: Tensors,
  metadata: Record<string, string> = { format: 'pt' },
): ByteSource {
  const { head, dataSize } = layout(tensors, metadata);
  return memory(Buffer.concat([head, Buffer.alloc(dataSize)]));
}

/** The same layout with tensors too large to hold: their bytes are made on demand. */
export function largeSafetensors(tensors: Tensors): ByteSource {
  const { head, dataSize } = layout(tensors, { format: 'pt' });
  return sparse(head, head.length + dataSize);
}

/** Element counts by dtype, as the hub lists them. */
export function countParameters(tensors: Tensors): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { dtype, shape } of Object.values(tensors)) {
    counts[dtype] = (counts[dtype] ?? 0) + elements(shape);
  }
  return counts;
}

function elements(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

function layout(tensors: Tensors, metadata: Record<string, string>): { head: Buffer; dataSize: number } {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let offset = 0;
  for (const [name, { dtype, shape }] of Object.entries(tensors)) {
    const end = offset + elements(shape) * BYTES_PER_ELEMENT[dtype];
    header[name] = { dtype, shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = JSON.stringify(header);
  const json = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8, ' '), 'utf8');
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return { head: Buffer.concat([length, json]), dataSize: offset };
}
