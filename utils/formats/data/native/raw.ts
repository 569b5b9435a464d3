import type { AnalyzerInput } from '../../core/contract';
import { view } from '../../../bytes/window';

/**
 * Names of raw numbers: a file beside them says what stands where, and their runtimes open nothing else in them.
 * TensorFlow’s shards (tensor_bundle.h), ONNX’s external data (docs/ExternalData.md), OpenVINO’s weights, TensorFlow.js’s
 * shards (`weightsManifest` of model.json). What they hold is read as what it is when it has a magic of its own.
 */
const BY_PLACE: ReadonlySet<string> = new Set([
  'tensorflow-checkpoint',
  'onnx-data',
  'openvino-weights',
  'tfjs-weights',
]);

/** Kokoro’s voices: 510 lengths of 256 floats, and nothing else. */
const KOKORO_BYTES = 510 * 256 * 4;
/** A style’s numbers lie between some -3 and 3. */
const STYLE_LIMIT = 1000;

/** Whether the name tells a layout of raw numbers that the bytes keep. Throws as `source.read` does. */
export async function isRawNumbers({ named, source, tick }: AnalyzerInput): Promise<boolean> {
  if (BY_PLACE.has(named.format)) return true;
  if (named.format !== 'kokoro-voice' || source.size !== KOKORO_BYTES) return false;
  tick(source.size);
  const numbers = view(await source.read(0, source.size));
  for (let at = 0; at < numbers.byteLength; at += 4)
    if (!(Math.abs(numbers.getFloat32(at, true)) < STYLE_LIMIT)) return false;
  return true;
}
