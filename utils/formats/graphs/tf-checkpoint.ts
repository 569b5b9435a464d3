import { Window } from '../../bytes/window';
import type { AnalyzerInput, Format } from '../core/contract';
import { guarded, type Findings } from '../core/guarded';
import { prefix } from '../encodings/protobuf';

/** The last eight bytes of a table file (tensorflow/core/lib/io/format.h, as in LevelDB), little-endian. */
const FOOTER_MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];

/** Two block handles and the magic. */
const FOOTER_BYTES = 48;

/** The first entry: no shared bytes, no key, a short value. */
const ENTRY_BYTES = 3;

/** The empty key's value: BundleHeaderProto { num_shards = 1; endianness = 2; version = 3 }. */
function matches(head: Uint8Array, size: number): boolean {
  const [shared, own, length = 0] = head;
  if (shared !== 0 || own !== 0 || length === 0 || length > 64 || size < FOOTER_BYTES) return false;
  const header = prefix(head, size, ENTRY_BYTES, ENTRY_BYTES + length);
  const [shards] = header.fields;
  const version = header.fields.at(-1);
  if (header.state !== 'whole' || shards?.number !== 1 || shards.wire !== 0) return false;
  return version?.number === 3 && version.wire === 2 && header.fields.length <= 3;
}

async function read({ source }: AnalyzerInput, findings: Findings): Promise<void> {
  const window = new Window(source, FOOTER_BYTES);
  const at = source.size - FOOTER_MAGIC.length;
  const magic = await window.load(at, FOOTER_MAGIC.length);
  if (FOOTER_MAGIC.some((byte, index) => magic[index] !== byte)) {
    findings.add('tf-checkpoint/footer', 'broken', 'checkpoint_footer', [], at);
  }
}

/** A TensorFlow checkpoint's index: names, types and places of tensors whose bytes lie raw beside it. Data only. */
export const tfCheckpointFormat: Format = {
  id: 'tf-checkpoint',
  title: 'TensorFlow checkpoints',
  version: 1,
  texts: 'formats-data',
  names: [['tensorflow-checkpoint', 'data', true, /\.(data-\d+-of-\d+)$/]],
  matches,
  analyze: (input) => guarded('tf-checkpoint', input, (findings) => read(input, findings)),
};
