import { isClassName } from './class-name';
import { isLibrary, isReadModule } from './effects';

/** Classes of these are data, as far as is known; their sources were not read for the table of effects. */
const UNREAD = new RegExp(
  `^(?:${[
    'tokenizers',
    'catboost',
    String.raw`gliner\.(?:training|config|modeling)`,
    String.raw`setfit\.training_args`,
    String.raw`pyannote\.(?:audio|core|database|metrics)`,
    String.raw`(?:llamafactory|llmtuner)\.hparams`,
    String.raw`swift\.(?:trainers|llm|arguments)`,
    String.raw`unsloth(?:_zoo|_compiled_cache)?`,
    String.raw`Unsloth\w+Trainer`,
    String.raw`(?:axolotl|optimum|FlagEmbedding|tevatron|pylate|span_marker|alignment)\.\w[\w.]*`,
    'omegaconf',
  ].join('|')})(?:\\.|$)`,
);
/** Trainers keep their arguments beside the weights, in a class of their own. */
const TRAINING_ARGUMENTS = /^[A-Z]\w*(?:TrainingArguments|TrainingArgs)$|^TrainingArguments$/;

/** Classes that are called with texts or dicts, read by eye: a version and a token, texts both; a Counter. */
const REVIEWED = new Set([
  'torch.torch_version.TorchVersion',
  'tokenizers.AddedToken',
  'nltk.probability.FreqDist',
]);

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** Whether an instance of the name may be built: a class of a library that is known, or a trainer's arguments. */
export const mayBeBuilt = (module: string, name: string): boolean =>
  IDENTIFIER.test(name) &&
  (isLibrary(module) || (isClassName(name) && (UNREAD.test(module) || TRAINING_ARGUMENTS.test(name))));

/** Whether a class that the table does not have may be called with texts and numbers. */
export const isReviewed = (module: string, name: string): boolean => REVIEWED.has(`${module}.${name}`);

/** What Cython writes to rebuild an instance: `X.__new__`, then its state. */
export const isCythonUnpickle = (module: string, name: string): boolean =>
  isLibrary(module) && /^__pyx_unpickle_\w+$/.test(name);

/** A class of a library's module that the table does not have: compiled, or of another version. */
export const isUnreadClass = (module: string, name: string): boolean =>
  isLibrary(module) && isClassName(name) && !isReadModule(module);
