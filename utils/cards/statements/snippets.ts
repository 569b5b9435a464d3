import type { CardTopic } from '../../model/card';
import { paperIn } from './bibtex';
import { outputIn } from './outputs';
import type { Found } from './passage';

/** A code block and what stands around it. */
export interface Snippet {
  readonly raw: string;
  readonly info: string;
  readonly line: number;
  readonly section: CardTopic | 'aside' | null;
  readonly title: string;
  /** The sentence before it. */
  readonly before: string;
  /** The code block right before it; null for none. */
  readonly after: string | null;
}

export type SnippetFinder = (snippet: Snippet) => readonly Found[];

/** Calls that load a model or have it answer. */
const RUNS =
  /from_pretrained\s*\(|\bpipeline\s*\(|\bSentenceTransformer\s*\(|\bCrossEncoder\s*\(|\bSparseEncoder\s*\(|\bInferenceClient\b|\bhf_hub_download\s*\(|\btorch\.hub\.load\s*\(|\btorch\.jit\.load\s*\(|\btimm\.create_model\s*\(|\bonnxruntime\b|\bload_(?:model|learner|from_hub|checkpoint)\w*\s*\(|\bfrom_hparams\s*\(|\brestore_from\s*\(|\.generate\s*\(|\.encode\s*\(|\.predict\s*\(|\.transcribe\s*\(|\bvllm\b|\bsglang\b|\bllama-(?:cli|server)\b|\bollama run\b|\bllama_cpp\b|\bmlx_lm\b|\blmdeploy\b|\btext-generation-(?:inference|launcher)\b|\bSequenceTagger\.load\s*\(|\bspacy\.load\s*\(|\bKeyedVectors\b|\bYOLO\s*\(|\bopen_clip\b|\brun_inference\b|\binference\.(?:py|sh)\b|chat\.completions|v1\/(?:chat\/)?completions|\bcurl\b[^\n]*api-inference/;
/** Installing and fetching alone run nothing. */
const ONLY_SETUP =
  /^(?:\s*(?:[$!%#].*|(?:[$!%]\s*)?(?:pip3?|conda|apt(?:-get)?|npm|uv|brew|git|wget|cd|python3? -m pip|huggingface-cli|export|mkdir|sudo|poetry|make)\b.*)?\s*(?:\n|$))+$/;
const PROGRAM =
  /^(?:py(?:thon)?3?|bash|sh|shell|console|js|javascript|ts|typescript|cpp|c\+\+|rust|swift|java|r|julia|pycon|ipython|zsh|powershell|go|text|plain|)$/i;

const TRAINS =
  /\b(?:\w*Trainer|TrainingArguments|SFTTrainer|DPOTrainer|model\.fit\()|\b(?:accelerate|deepspeed|torchrun)\b[^\n]{0,80}\btrain|\btrain(?:ing)?\.(?:py|sh)\b|--do_train/;
const EVALUATES =
  /\bcompute_metrics\b|\bdef (?:calc|compute)_\w*(?:metric|score|wer|f1|acc)\w*\(|\bload_metric\s*\(|\bevaluate\.load\s*\(|\bmetric\w*\.compute\s*\(|\bjiwer\b|\bwer\.compute\b|\bMTEB\s*\(|\blm_eval\b|\bEvaluator\s*\(|\bmteb\.(?:get|run)|\bpython3? [^\n]{0,80}\beval(?:uate|uation)?\w*\.py\b/i;

/** Keys of a training recipe; three of them make one. */
const SETTINGS = [
  /["']?\b(?:learning_rate|lr|peak_lr|learning rate)["']?(?:\s*[:=]\s*|\s+)["']?\d/i,
  /\b(?:micro_batch_size|(?:per_(?:device|gpu)_)?train_batch_size|gradient_accumulation_steps|batch_size)["']?(?:\s*[:=]\s*|\s+)["']?\d/i,
  /\b(?:num_epochs|num_train_epochs|max_steps|epochs|max_epoch)["']?(?:\s*[:=]\s*|\s+)["']?\d/i,
  /\b(?:optimizer|optim|optimizer_class|lr_scheduler(?:_type)?|scheduler|warmup_(?:steps|ratio)|weight_decay|optimizer_params)["']?\s*[:=]/i,
  /^\s*(?:datasets|dataset_mixer|sequence_len|base_model)\s*:/m,
];
const RECIPE_KEYS = 3;
/** The parts of a model as PyTorch prints them. */
const PRINTED = /^\s*\(\w+\): \w+\(/m;

/** A snippet that runs the model, or any program in a section on its use. */
const inference: SnippetFinder = ({ raw, info, section, before }) => {
  if (section === 'aside' || entryLike(raw)) return [];
  const program = PROGRAM.test(info.split(/[\s{,]/, 1)[0] ?? '');
  const runs = RUNS.test(raw) && !TRAINS.test(raw);
  const used = section === 'inference-code' && program && !TRAINS.test(raw) && /[=(]|--|\bpython\b/.test(raw);
  if (!(runs || used) || ONLY_SETUP.test(raw) || PRINTED.test(raw)) return [];
  return /\b(?:fine-?tun|train)\w* (?:the model|your own|it|script)/i.test(before) && !runs
    ? []
    : [{ topic: 'inference-code', says: 'given' }];
};

const entryLike = (raw: string): boolean => /^\s*@\w+\s*\{/.test(raw);

const evaluation: SnippetFinder = ({ raw, section, title }) =>
  section !== 'aside' && EVALUATES.test(raw) && !/\btrain/i.test(title)
    ? [{ topic: 'evaluation-code', says: 'given' }]
    : [];

/** A training recipe pasted into the card (`See axolotl config`): its settings are given, the code is none that runs. */
const recipe: SnippetFinder = ({ raw, section }) => {
  const keys = SETTINGS.filter((pattern) => pattern.test(raw)).length;
  const enough =
    keys >= RECIPE_KEYS || (keys > 0 && (section === 'training-code' || section === 'hyperparameters'));
  if (!enough) return [];
  return [
    { topic: 'hyperparameters', says: 'given' },
    ...(keys >= RECIPE_KEYS ? [{ topic: 'training-code', says: 'named' } as const] : []),
  ];
};

/** Code that begins a training. */
const STARTS = /\.train\s*\(|\.fit\s*\(|Trainer\s*\(|\btrain\w*\.(?:py|sh)\b|--do_train/;
/** Says that this is what trained it. */
const TRAINED_IT =
  /\b(?:used (?:to|for) (?:\w+ )?(?:fine-?)?(?:train|tun)\w*|script to (?:fine-?)?(?:train|tune)|was (?:fine-?)?(?:trained|tuned) (?:with|using|by))\b|训练脚本/i;

const training: SnippetFinder = ({ raw, section, title, before }) => {
  if (section === 'aside' || !TRAINS.test(raw)) return [];
  // Settings alone train nothing.
  if (TRAINED_IT.test(`${title} ${before}`) && STARTS.test(raw))
    return [{ topic: 'training-code', says: 'given' }];
  const tuning =
    /\bfine-?tun/i.test(`${title} ${before} ${raw.slice(0, 400)}`) || section === 'inference-code';
  return [{ topic: tuning ? 'fine-tuning-code' : 'training-code', says: tuning ? 'given' : 'named' }];
};

const printed: SnippetFinder = ({ raw }) =>
  PRINTED.test(raw) ? [{ topic: 'architecture', says: 'given' }] : [];

const outputs: SnippetFinder = (snippet) => {
  const offset = snippet.section === 'aside' ? null : outputIn(snippet);
  return offset === null ? [] : [{ topic: 'sample-outputs', says: 'given', offset }];
};

/** Figures in a block of plain text: a report of scores. */
const SCORES =
  /\b(?:precision\s+recall|accuracy|f1|wer|cer|bleu|perplexity|ppl|exact(?:_match)?)\b[^\n]{0,40}\d[.,]\d/i;
const scored: SnippetFinder = ({ raw, section, before }) =>
  (section === 'evaluation-results' ||
    /\b(?:performance|results?|scores?|evaluat\w*|accuracy)\b/i.test(before)) &&
  section !== 'aside' &&
  section !== 'inference-code' &&
  SCORES.test(raw)
    ? [{ topic: 'evaluation-results', says: 'given' }]
    : [];

/** Steps that make data ready. */
const prepares: SnippetFinder = ({ raw, section, title, before }) =>
  section !== 'aside' &&
  /\bpre-?process|数据预处理|データの?前処理/i.test(`${title} ${before}`) &&
  /[=(]/.test(raw) &&
  !entryLike(raw)
    ? [{ topic: 'preprocessing-code', says: 'given' }]
    : [];

/** The paper that the card asks to cite; behind another entry stands what that one rests on. */
const citation =
  (words: readonly string[]): SnippetFinder =>
  ({ raw, before, title, after }) => {
    if (!entryLike(raw)) return [];
    const first = after === null || !entryLike(after);
    return first ? paperIn(raw, before, title, words) : paperIn(raw, '', '', words);
  };

/** What code blocks give; each is asked of every block. */
export const snippetFinders = (words: readonly string[]): readonly SnippetFinder[] => [
  inference,
  evaluation,
  recipe,
  training,
  printed,
  outputs,
  scored,
  prepares,
  citation(words),
];
