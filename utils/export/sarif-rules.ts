import { FORMATS } from '../formats/index';
import type { ByteFinding, FileVerdict } from '../formats/core/contract';
import type { Message, Translate } from '../model/message';
import { safeText } from '../text/safe-text';
import type { Level } from './sarif-words';

/** Of a finding's verdict; the verdict `safe` has no finding. */
export const LEVELS: Readonly<Record<ByteFinding['verdict'], Level>> = {
  dangerous: 'error',
  suspicious: 'warning',
  unknown: 'warning',
  broken: 'note',
  note: 'note',
};

/** What a verdict means, and what to do about it. */
const ADVICE: Readonly<Record<Exclude<FileVerdict, 'safe'> | 'note', string>> = {
  dangerous:
    'Do not load this file: loading it runs code, programs, network or file access that the file chose, or it is built to hide such. Ask its author for a safetensors version.',
  suspicious:
    'Read what the file asks for before you load it: it carries code, or a construct that is unknown, contradictory or made to exhaust a loader. Load it only without remote code and with weights_only, or ask its author for a safetensors version.',
  unknown:
    'Nothing is known of this file: it was not read to its end, or not understood. Do not take it for harmless.',
  broken: 'No loader takes this file, and it carries nothing. Download it again, or ask its author.',
  note: 'This changes no verdict.',
};

/** Where the makers of a format describe what its files can do; the hub's own page for all others. */
const PICKLE = 'https://docs.python.org/3/library/pickle.html#module-pickle';
const TORCH = 'https://pytorch.org/docs/stable/notes/serialization.html';
const KERAS = 'https://keras.io/guides/serialization_and_saving/';
const HELP: Readonly<Record<string, string>> = {
  pickle: PICKLE,
  'torch-zip': TORCH,
  'torch-legacy': TORCH,
  'torch-package': TORCH,
  torchscript: TORCH,
  keras: KERAS,
  hdf5: KERAS,
  onnx: 'https://onnx.ai/onnx/repo-docs/ExternalData.html',
  numpy: 'https://numpy.org/doc/stable/reference/generated/numpy.load.html',
  gguf: 'https://github.com/ggml-org/ggml/blob/master/docs/gguf.md',
  safetensors: 'https://huggingface.co/docs/safetensors/index',
  skops: 'https://skops.readthedocs.io/en/stable/persistence.html',
};
const OTHER_HELP = 'https://huggingface.co/docs/hub/security';

/**
 * A rule as SARIF describes it (SARIF 2.1.0 §3.49): its name and texts follow from the finding that named it first, with `…` for
 * what differs from file to file.
 */
export function sarifRule({ id, verdict, message }: ByteFinding, translate: Translate): object {
  const [family = ''] = id.split('/');
  const text = asTemplate(message, translate);
  const where = FORMATS.find((format) => format.id === family)?.title ?? family;
  const advice = ADVICE[verdict];
  return {
    id,
    name: pascal(id),
    shortDescription: { text },
    fullDescription: { text: `In files of the kind “${where}”: ${text}` },
    help: { text: advice, markdown: `**${pascal(id)}**\n\n${advice}` },
    helpUri: HELP[family] ?? OTHER_HELP,
    defaultConfiguration: { level: LEVELS[verdict] },
    properties: { tags: ['security', family], precision: 'high' },
  };
}

/** A message with `…` in the place of each parameter, as one sentence. */
const asTemplate = ({ key, params }: Message, translate: Translate): string => {
  const text = safeText(translate({ key, params: params.map(() => '…') }));
  return /[.!?…]$/.test(text) ? text : `${text}.`;
};

/** `pickle/dangerous-import` → `PickleDangerousImport`: names are Pascal case (SARIF 2.1.0 §3.49.7). */
const pascal = (id: string): string =>
  id
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
