import { Malformed, Window } from '../../bytes/window';
import type { AnalyzerInput, Format } from '../core/contract';
import { rootTable, tablesOf, textOf } from '../encodings/flatbuffer';
import { guarded, shown, type Findings } from '../core/guarded';
import { opTrait } from './saved-model/ops';

const MAGIC_OFFSET = 4;

/** Field ids of the schema (tensorflow/compiler/mlir/lite/schema/schema.fbs). */
const MODEL_OPERATOR_CODES = 1;
const OPERATOR_CODE_CUSTOM_CODE = 1;

/** Custom operators whose kernels LiteRT, its task libraries or MediaPipe bring themselves. */
const KNOWN_CUSTOM: ReadonlySet<string> = new Set(
  `TFLite_Detection_PostProcess AudioSpectrogram Mfcc NumericVerify RandomUniform RandomStandardNormal Multinomial
  VarHandle ReadVariable AssignVariable HashtableV2 HashTable IRFFT2D Irfft2d AvgPool3D MaxPool3D AvgPool3DGrad
  MaxPool3DGrad Atan2 Sign Roll Convolution2DTransposeBias MaxPoolingWithArgmax2D MaxUnpooling2D
  TransformTensorBilinear TransformLandmarks Landmarks2TransformMatrix Resampler edgetpu-custom-op
  TFSentencepieceTokenizeOp NGrams Predict Normalize ExtractFeatures tftext:WhitespaceTokenizeWithOffsetsV2
  tftext:FastBertNormalize tftext:FastWordpieceTokenizeWithOffsets ethos-u qualcomm-custom-op KmeansEmbeddingLookup
  custom_call.GroupNorm odml.rms_norm`
    .trim()
    .split(/\s+/),
);

/** What is looked through for operator names when the tables cannot be followed. */
const SEARCH_BYTES = 1_048_576;

function judge(op: string, findings: Findings): void {
  const flex = /^Flex([A-Za-z]\w*)$/.exec(op)?.[1];
  if (flex === undefined) {
    if (!KNOWN_CUSTOM.has(op)) findings.add('tflite/custom', 'suspicious', 'tflite_custom', [shown(op)]);
    return;
  }
  const trait = opTrait(flex);
  if (trait) {
    const key = `tf_op_${trait.rule.replaceAll('-', '_')}`;
    findings.add(`tflite/${trait.rule}`, trait.verdict, key, [shown(op)]);
  } else findings.add('tflite/flex', 'note', 'tflite_flex', [shown(op)]);
}

/** Names of TensorFlow's own operators in a file whose tables are broken: built to be read by something else. */
async function search({ source }: AnalyzerInput, findings: Findings): Promise<void> {
  const bytes = await source.read(0, Math.min(source.size, SEARCH_BYTES));
  const text = new TextDecoder('latin1').decode(bytes);
  for (const [, op] of text.matchAll(/\0Flex([A-Z]\w{2,63})\0/g)) {
    if (op !== undefined && opTrait(op)?.rule !== 'unknown-op') {
      findings.add('tflite/broken-names', 'suspicious', 'tflite_broken_names', [`Flex${op}`]);
    }
  }
}

async function read(input: AnalyzerInput, findings: Findings): Promise<void> {
  const window = new Window(input.source);
  try {
    const model = await rootTable(window);
    for await (const code of tablesOf(window, model, MODEL_OPERATOR_CODES, input.tick)) {
      const custom = await textOf(window, code, OPERATOR_CODE_CUSTOM_CODE);
      if (custom !== '') judge(custom, findings);
    }
  } catch (error) {
    if (error instanceof Malformed) await search(input, findings);
    throw error;
  }
}

/**
 * TensorFlow Lite: a FlatBuffer with `TFL3` at byte 4. Operators are built in but for custom ones (a native
 * library) and `Flex` ones, which are TensorFlow's and may reach files (facts/SERIALIZATION §9 TFLite).
 */
export const tfliteFormat: Format = {
  id: 'tflite',
  title: 'TFLite',
  version: 1,
  texts: 'formats-data',
  names: [['tflite', 'code-carrying', true, 'tflite|lite|litertlm']],
  matches: (head) =>
    new TextDecoder('latin1').decode(head.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 4)) === 'TFL3',
  analyze: (input) => guarded('tflite', input, (findings) => read(input, findings)),
};
