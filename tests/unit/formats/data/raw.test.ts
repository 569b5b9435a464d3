import { expect, test } from 'vitest';
import { memorySource } from '../../../../utils/bytes/memory';
import { inspectFile } from '../../../../utils/formats/inspect';
import { EVIL } from '../../../fixtures/pickle';

const VOICE_BYTES = 510 * 256 * 4;
const floats = (count: number, value: number): Uint8Array =>
  new Uint8Array(new Float32Array(Array.from({ length: count }, (_, at) => value * Math.sin(at + 1))).buffer);
const voice = floats(VOICE_BYTES / 4, 1);

test.each([
  ['voices/af_alloy.bin', voice, 'safe'],
  ['voices/af_alloy.bin', floats(VOICE_BYTES / 4, Number.POSITIVE_INFINITY), 'unknown'],
  ['voices/af_alloy.bin', voice.subarray(4), 'unknown'],
  ['weights.bin', voice, 'unknown'],
  ['web/group1-shard1of1.bin', floats(64, 1), 'safe'],
  ['web/group1-shard2of12', floats(64, 1), 'safe'],
  ['web/group1-shard1of1.bin', EVIL, 'dangerous'],
  ['model.ckpt.data-00000-of-00001', floats(64, 1), 'safe'],
  ['model.onnx_data', floats(64, 1), 'safe'],
  ['openvino_model.bin', floats(64, 1), 'safe'],
  ['openvino_model.bin', EVIL, 'dangerous'],
])('raw numbers named %s', async (path, bytes, verdict) => {
  expect((await inspectFile(memorySource(bytes), path)).verdict).toBe(verdict);
});
