import { boostFormat } from './data/boost';
import {
  bzip2Format,
  gzipFormat,
  lz4Format,
  lzmaFormat,
  xzFormat,
  zlibFormat,
  zstdFormat,
} from './archives/compressed';
import { jsonConfigFormat } from './code/config-json';
import type { Format } from './core/contract';
import { coremlFormat } from './graphs/coreml';
import { ctranslate2Format } from './data/native/ctranslate2';
import { faissFormat } from './data/native/faiss';
import { fasttextFormat } from './data/native/fasttext';
import { kenlmFormat } from './data/native/kenlm';
import { sentencepieceFormat } from './data/native/sentencepiece';
import { tessdataFormat } from './data/native/tessdata';
import { whisperFormat } from './data/native/whisper';
import { word2vecFormat } from './data/native/word2vec';
import { engineFormat } from './graphs/engine';
import { executorchFormat } from './graphs/executorch';
import { ggufFormat } from './data/gguf/index';
import { hdf5Format } from './data/hdf5/index';
import { javascriptFormat } from './code/javascript';
import { jinjaFormat } from './code/jinja/index';
import { msgpackFormat } from './data/msgpack';
import { mxnetFormat } from './graphs/mxnet';
import { nativeFormat } from './code/native';
import { notebookFormat } from './code/notebook';
import { numpyFormat } from './data/numpy';
import { onnxFormat } from './graphs/onnx';
import { opaqueFormat } from './archives/opaque';
import { openvinoFormat } from './graphs/openvino';
import { paddleFormat } from './graphs/paddle';
import { pickleFormat } from './pickle/index';
import { pmmlFormat } from './graphs/pmml';
import { pyprojectFormat } from './code/pyproject';
import { pythonFormat } from './code/python/index';
import { requirementsFormat } from './code/requirements';
import { rDataFormat } from './data/r-data/index';
import { safetensorsFormat } from './data/safetensors';
import { savedModelFormat } from './graphs/saved-model/index';
import { scriptFormat } from './code/script';
import { sevenZipFormat } from './archives/seven-zip/index';
import { spacyFormat } from './code/spacy';
import { tarFormat } from './archives/tar';
import { tfCheckpointFormat } from './graphs/tf-checkpoint';
import { tfliteFormat } from './graphs/tflite';
import { torchLegacyFormat } from './pickle/torch-legacy';
import { torch7Format } from './data/torch7';
import { tritonFormat } from './code/triton';
import { yamlFormat } from './code/yaml-config';
import { zipFormat } from './archives/zip/analyzer';

/**
 * Every format, in the order in which bytes are tried: firm magics before grammars, texts last. The table of names
 * (`npm run fingerprints` writes it), the readers' version and the entries of docs/load-risk.md derive from it.
 */
export const FORMATS: readonly Format[] = [
  zipFormat,
  whisperFormat,
  ggufFormat,
  hdf5Format,
  numpyFormat,
  tfliteFormat,
  executorchFormat,
  rDataFormat,
  gzipFormat,
  zstdFormat,
  bzip2Format,
  xzFormat,
  lzmaFormat,
  lz4Format,
  sevenZipFormat,
  opaqueFormat,
  tarFormat,
  nativeFormat,
  engineFormat,
  fasttextFormat,
  kenlmFormat,
  faissFormat,
  tfCheckpointFormat,
  safetensorsFormat,
  mxnetFormat,
  zlibFormat,
  torchLegacyFormat,
  pickleFormat,
  boostFormat,
  torch7Format,
  openvinoFormat,
  pmmlFormat,
  coremlFormat,
  onnxFormat,
  paddleFormat,
  savedModelFormat,
  sentencepieceFormat,
  ctranslate2Format,
  tessdataFormat,
  word2vecFormat,
  msgpackFormat,
  scriptFormat,
  javascriptFormat,
  pythonFormat,
  notebookFormat,
  requirementsFormat,
  pyprojectFormat,
  spacyFormat,
  tritonFormat,
  jinjaFormat,
  jsonConfigFormat,
  yamlFormat,
];
