import type { ByteSource } from '../../bytes/source';
import { Malformed, Window } from '../../bytes/window';

const LENGTH_BYTES = 8;

/** The largest header that is compared: a model of 100,000 tensors has 15 MB. */
const READ_LIMIT = 32_000_000;

/**
 * A safetensors file's header as parsed JSON: eight bytes of length, then so many of JSON, and nothing behind them is
 * read. Hostile: whoever takes it checks every field. Throws `Malformed` for what is no such header, and `ReadError`.
 */
export async function safetensorsHeader(source: ByteSource): Promise<unknown> {
  const window = new Window(source, LENGTH_BYTES);
  const length = await window.u64(0);
  if (length > READ_LIMIT || length > source.size - LENGTH_BYTES) throw new Malformed(0);
  const bytes = await window.load(LENGTH_BYTES, length);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as unknown;
  } catch {
    throw new Malformed(LENGTH_BYTES);
  }
}
