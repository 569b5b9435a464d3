import { boostAnalyzer } from './data/boost';
import {
  bzip2Analyzer,
  gzipAnalyzer,
  lz4Analyzer,
  lzmaAnalyzer,
  xzAnalyzer,
  zlibAnalyzer,
  zstdAnalyzer,
} from './archives/compressed';
import { jsonConfigAnalyzer } from './code/config-json';
import type { Analyzer } from './core/contract';
import { coremlAnalyzer } from './graphs/coreml';
import { engineAnalyzer } from './graphs/engine';
import { executorchAnalyzer } from './graphs/executorch';
import { ggufAnalyzer } from './data/gguf/index';
import { hdf5Analyzer } from './data/hdf5/index';
import { jinjaAnalyzer } from './code/jinja/index';
import { msgpackAnalyzer } from './data/msgpack';
import { mxnetAnalyzer } from './graphs/mxnet';
import { nativeAnalyzer } from './code/native';
import { notebookAnalyzer } from './code/notebook';
import { numpyAnalyzer } from './data/numpy';
import { onnxAnalyzer } from './graphs/onnx';
import { opaqueAnalyzer } from './archives/opaque';
import { openvinoAnalyzer } from './graphs/openvino';
import { paddleAnalyzer } from './graphs/paddle';
import { pickleAnalyzer } from './pickle/index';
import { pmmlAnalyzer } from './graphs/pmml';
import { pythonAnalyzer } from './code/python/index';
import { rDataAnalyzer } from './data/r-data/index';
import { safetensorsAnalyzer } from './data/safetensors';
import { savedModelAnalyzer } from './graphs/saved-model/index';
import { scriptAnalyzer, shebangAnalyzer } from './code/script';
import { sevenZipAnalyzer } from './archives/seven-zip/index';
import type { TextFormat } from './sniff';
import { tarAnalyzer } from './archives/tar';
import { tfCheckpointAnalyzer } from './graphs/tf-checkpoint';
import { tfliteAnalyzer } from './graphs/tflite';
import { torchLegacyAnalyzer } from './pickle/torch-legacy';
import { torch7Analyzer } from './data/torch7';
import { yamlAnalyzer } from './code/yaml-config';
import { zipAnalyzer } from './archives/zip/analyzer';

export { zipAnalyzer } from './archives/zip/analyzer';

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
