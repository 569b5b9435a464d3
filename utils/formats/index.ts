import { boostAnalyzer } from './boost';
import {
  bzip2Analyzer,
  gzipAnalyzer,
  lz4Analyzer,
  lzmaAnalyzer,
  xzAnalyzer,
  zlibAnalyzer,
  zstdAnalyzer,
} from './compressed';
import { jsonConfigAnalyzer } from './config-json';
import type { Analyzer } from './contract';
import { coremlAnalyzer } from './coreml';
import { engineAnalyzer } from './engine';
import { executorchAnalyzer } from './executorch';
import { ggufAnalyzer } from './gguf/index';
import { hdf5Analyzer } from './hdf5/index';
import { jinjaAnalyzer } from './jinja/index';
import { msgpackAnalyzer } from './msgpack';
import { mxnetAnalyzer } from './mxnet';
import { nativeAnalyzer } from './native';
import { notebookAnalyzer } from './notebook';
import { numpyAnalyzer } from './numpy';
import { onnxAnalyzer } from './onnx';
import { opaqueAnalyzer } from './opaque';
import { openvinoAnalyzer } from './openvino';
import { paddleAnalyzer } from './paddle';
import { pickleAnalyzer } from './pickle/index';
import { pmmlAnalyzer } from './pmml';
import { pythonAnalyzer } from './python/index';
import { rDataAnalyzer } from './r-data/index';
import { safetensorsAnalyzer } from './safetensors';
import { savedModelAnalyzer } from './saved-model/index';
import { scriptAnalyzer, shebangAnalyzer } from './script';
import { sevenZipAnalyzer } from './seven-zip/index';
import type { TextFormat } from './sniff';
import { tarAnalyzer } from './tar';
import { tfCheckpointAnalyzer } from './tf-checkpoint';
import { tfliteAnalyzer } from './tflite';
import { torchLegacyAnalyzer } from './torch-legacy';
import { torch7Analyzer } from './torch7';
import { yamlAnalyzer } from './yaml-config';
import { zipAnalyzer } from './zip/analyzer';

export { zipAnalyzer } from './zip/analyzer';

/** Every format with a shape of its own, in the order in which bytes are tried: firm magics before grammars. */
export const ANALYZERS: readonly Analyzer[] = [
  zipAnalyzer,
  ggufAnalyzer,
  hdf5Analyzer,
  numpyAnalyzer,
  tfliteAnalyzer,
  executorchAnalyzer,
  rDataAnalyzer,
  gzipAnalyzer,
  zstdAnalyzer,
  bzip2Analyzer,
  xzAnalyzer,
  lzmaAnalyzer,
  lz4Analyzer,
  sevenZipAnalyzer,
  opaqueAnalyzer,
  tarAnalyzer,
  nativeAnalyzer,
  engineAnalyzer,
  tfCheckpointAnalyzer,
  safetensorsAnalyzer,
  mxnetAnalyzer,
  zlibAnalyzer,
  torchLegacyAnalyzer,
  pickleAnalyzer,
  boostAnalyzer,
  torch7Analyzer,
  openvinoAnalyzer,
  pmmlAnalyzer,
  coremlAnalyzer,
  onnxAnalyzer,
  paddleAnalyzer,
  savedModelAnalyzer,
  msgpackAnalyzer,
];

/** Texts, tried when the bytes are text and nothing above fits. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  { analyzer: shebangAnalyzer, named: null, content: true },
  { analyzer: pythonAnalyzer, named: /\.pyw?$/, content: false },
  { analyzer: notebookAnalyzer, named: /\.ipynb$/, content: true },
  { analyzer: jinjaAnalyzer, named: /\.(jinja2?|j2|template)$/, content: false },
  { analyzer: jsonConfigAnalyzer, named: /\.json$/, content: true },
  { analyzer: yamlAnalyzer, named: /\.ya?ml$/, content: false },
  {
    analyzer: scriptAnalyzer,
    named: /\.(sh|bash|zsh|bat|cmd|ps1|[cm]?js|rb|pl|php|lua|vbs)$/,
    content: false,
  },
];
