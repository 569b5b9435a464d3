import { sparse, memory, type ByteSource } from './source';

const UINT32 = 4;
const STRING = 8;

/** A GGUF v3 file with a handful of metadata keys and no tensors; `size` pads it with made-up bytes. */
export function gguf(metadata: Record<string, string | number>, size?: number): ByteSource {
  const keys = Object.entries(metadata);
  const head = Buffer.concat([
    Buffer.from('GGUF', 'latin1'),
    uint32(3),
    uint64(0),
    uint64(keys.length),
    ...keys.flatMap(([key, value]) =>
      typeof value === 'string'
        ? [string(key), uint32(STRING), string(value)]
        : [string(key), uint32(UINT32), uint32(value)],
    ),
  ]);
  return size === undefined ? memory(head) : sparse(head, Math.max(size, head.length));
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function string(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([uint64(bytes.length), bytes]);
}
