import type { CodeRepositoryFact } from '../facts/linked';

/** A listing is cut here: what matters is that there is such a file, and which one to open. */
const SHOWN_LIMIT = 20;

/** Longer paths are hostile. */
const PATH_LIMIT = 300;

/** Tests, examples of use and papers of others name the same words. */
const ASIDE = /(?:^|\/)(?:tests?|docs?|examples?|third[-_]?party|vendor|node_modules|\.github)\//i;

const TRAINING = [
  /(?:^|\/)(?:pre[-_]?train|train|finetune|fine[-_]tune|sft|run_(?:pre)?train|run_sft|run_dpo)(?:[-_.][\w.-]*)?\.(?:py|sh|ipynb)$/i,
  /(?:^|\/)(?:recipes?|configs?|conf|train(?:ing)?_configs?)\/[\w./-]*\.(?:ya?ml|json|toml|gin)$/i,
];
const EVALUATION = [
  /(?:^|\/)(?:run_)?(?:eval|evaluate|evaluation|benchmark|lm_eval|olmes|lighteval)(?:[-_.][\w.-]*)?\.(?:py|sh|ya?ml|ipynb)$/i,
  /(?:^|\/)(?:eval|evals|evaluation|lm_eval|benchmarks?)\/[\w./-]*\.(?:py|sh|ya?ml)$/i,
];
const PREPROCESSING = [
  /(?:^|\/)(?:pre[-_]?process|tokeni[sz]e|prepare|dedup|dedupe|deduplicate|filter|clean|build|download)(?:[-_](?:data|dataset|datasets|corpus|text|documents?)[\w.-]*)?\.(?:py|sh|ipynb)$/i,
  /(?:^|\/)(?:data[-_]?(?:pipeline|processing|prep|preparation|curation)|preprocess(?:ing)?|dedup|filtering)\/[\w./-]*\.(?:py|sh|ya?ml)$/i,
];

type EntryPoints = Pick<
  CodeRepositoryFact,
  'trainingEntryPoints' | 'evaluationEntryPoints' | 'preprocessingEntryPoints'
>;

/** Which paths of a code repository look like where training, evaluation and data work begin. Names, not contents. */
export function entryPoints(paths: readonly string[]): EntryPoints {
  const own = paths.filter((path) => path.length <= PATH_LIMIT && !ASIDE.test(path));
  const matching = (patterns: readonly RegExp[]): readonly string[] =>
    own.filter((path) => patterns.some((pattern) => pattern.test(path))).slice(0, SHOWN_LIMIT);
  return {
    trainingEntryPoints: matching(TRAINING),
    evaluationEntryPoints: matching(EVALUATION),
    preprocessingEntryPoints: matching(PREPROCESSING),
  };
}
