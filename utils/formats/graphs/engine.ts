import type { Format } from '../core/contract';
import { guarded, shown } from '../core/guarded';
import { prefix } from '../encodings/protobuf';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Keys of the outermost dictionary of a CNTK version-2 model. */
const CNTK_KEYS: ReadonlySet<string> = new Set(
  'type version root inputs primitive_functions name uid block_function_composite attributes'.split(' '),
);

/** CNTK 2: Dictionary { version = 1; map data = 2 }, of which the first entry's key is one of its own. */
function isCntk(head: Uint8Array, size: number): boolean {
  if (latin(head.subarray(0, 10)) === 'B\0C\0N\0T\0K\0') return true;
  const outer = prefix(head, size);
  const [version, entry] = outer.fields;
  if (version?.number !== 1 || version.wire !== 0 || entry?.number !== 2 || entry.wire !== 2) return false;
  const [key, value] = prefix(head, size, entry.offset, entry.offset + entry.length).fields;
  if (outer.state === 'bad' || key?.number !== 1 || key.wire !== 2 || value?.wire !== 2) return false;
  return CNTK_KEYS.has(latin(head.subarray(key.offset, key.offset + key.length)));
}

function kindOf(head: Uint8Array, size: number): 'TensorRT' | 'RKNN' | 'CNTK' | null {
  const magic = latin(head.subarray(0, 4));
  if (magic === 'ptrt' || magic === 'ftrt') return 'TensorRT';
  if (magic === 'RKNN') return 'RKNN';
  return isCntk(head, size) ? 'CNTK' : null;
}

/**
 * Plans for one machine: TensorRT, RKNN, CNTK. What is in them is native or private to their runtime, and the
 * vendors say not to load one from a stranger: always `suspicious` (facts/SERIALIZATION §9).
 */
export const engineFormat: Format = {
  id: 'engine',
  title: 'engines',
  version: 1,
  texts: 'formats-data',
  names: [
    ['tensorrt', 'code-carrying', true, 'engine|plan|trt'],
    ['rknn', 'code-carrying', true, 'rknn'],
  ],
  matches: (head, size) => kindOf(head, size) !== null,
  analyze: (input) =>
    guarded('engine', input, async (findings) => {
      const kind = kindOf(input.head, input.source.size);
      findings.add('engine/opaque', 'suspicious', 'engine_opaque', [shown(kind ?? '')]);
    }),
};
