import { gzipAnalyzer, zlibAnalyzer, zstdAnalyzer } from './compressed';
import type { Analyzer } from './contract';
import { ggufAnalyzer } from './gguf/index';
import { hdf5Analyzer } from './hdf5/index';
import { jinjaAnalyzer } from './jinja/index';
import { numpyAnalyzer } from './numpy';
import { onnxAnalyzer } from './onnx';
import { opaqueAnalyzer } from './opaque';
import { pickleAnalyzer } from './pickle/index';
import { pythonAnalyzer } from './python/index';
import { safetensorsAnalyzer } from './safetensors';
import { savedModelAnalyzer } from './saved-model/index';
import type { TextFormat } from './sniff';
import { tarAnalyzer } from './tar';
import { torchLegacyAnalyzer } from './torch-legacy';
import { zipAnalyzer } from './zip/analyzer';

export { zipAnalyzer } from './zip/analyzer';

/** Every format with a shape of its own, in the order in which bytes are tried: firm magics before grammars. */
export const ANALYZERS: readonly Analyzer[] = [
  zipAnalyzer,
  ggufAnalyzer,
  hdf5Analyzer,
  numpyAnalyzer,
  gzipAnalyzer,
  zstdAnalyzer,
  opaqueAnalyzer,
  tarAnalyzer,
  safetensorsAnalyzer,
  zlibAnalyzer,
  torchLegacyAnalyzer,
  pickleAnalyzer,
  onnxAnalyzer,
  savedModelAnalyzer,
];

/** Texts, tried when the bytes are text and nothing above fits. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  { analyzer: pythonAnalyzer, named: /\.pyw?$/, content: false },
  { analyzer: jinjaAnalyzer, named: /\.(jinja2?|j2|template)$/, content: false },
];
