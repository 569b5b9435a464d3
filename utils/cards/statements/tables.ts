import type { CardTopic } from '../../model/card';
import type { Block, PlainText } from '../blocks';
import { NAME_LIMIT } from '../limits';
import { isTitle, itemNames } from './data-names';
import { modelNameIn } from './model-names';
import { benchmarksIn, datasetsIn, isMetric } from './names';
import type { Found } from './passage';

type Table = Extract<Block, { kind: 'table' }>;

const NUMBER = /^\W*[-+~≈<>]?\s*\d[\d,]*(?:\.\d+)?\s*(?:%|±.*|\(.*\)|\/.*|[KMBT]|[a-z]{1,8})?\W*$/i;
/** A figure of quality: with decimals or a percent sign. */
const SCORE = /^\W*[-+]?\d{1,3}(?:[.,]\d+\s*%?|\s*%)(?:\s*(?:±|\+\/-|\(|\/).*)?\W*$/;
const SOURCE_HEAD =
  /\b(?:data ?sets?|data ?sources?|sources?|corpus|corpora|subsets?|components?|data)\b|数据(?:集|来源|源)|语料/i;
const AMOUNT_HEAD =
  /\b(?:tokens?|proportion|weight|sampling|percent\w*|share|ratio|size|samples?|documents?|number of|rows|epochs|hours|pairs|tuples|bytes|disk|count)\b|%|占比|比例|数量|大小/i;
const TAUGHT_HEAD = /\b(?:pre-?)?training (?:data(?:set)?s?|corpus|set)\b|训练(?:数据|语料)/i;
const LICENSE_HEAD = /licen[cs]e/i;
const TOTAL = /^\W*(?:total|all|sum|overall|average|mean|总计|合计)\b/i;

/** Names of settings at the head of a column or a row. */
const SETTING =
  /\b(?:learning[ _-]rate|(?:peak |max |min )?lr\b|batch[ _-]?size|optimi[sz]er|warm-?up|weight[ _-]decay|epochs?|dropout|grad\w* (?:clip\w*|accum\w*)|beta_?[12]?|scheduler)/i;
const SHAPE =
  /\b(?:n_?layers?|layers|hidden[ _]?(?:size|dim\w*)|d_?model|(?:attention |kv |query )?heads|n_?heads|head[ _]dim\w*|model dim\w*|ffn\w*|intermediate size|experts|vocab\w*(?: size)?)\b|层数|隐藏|头数/i;
/** Words by which a column of figures measures quality. */
const MEASURE =
  /\b(?:acc(?:uracy)?|f1|precision|recall|bleu|chrf\w*|rouge\w*|wer|cer|em|exact match|mrr\w*|n?dcg\w*|map|auc\w*|ppl|perplexity|score|avg|average|mean|top-?[15]|pass@?\d*|r@\d+|hit\w*@?\d*|spearman\w*|pearson\w*|mse|mae|fid|psnr|ssim|iou|elo|win[- ]?rate|sts\w*)\b|准确率|平均|得分/i;
const BENCH_LEAD =
  /\b(?:evaluat\w*|results?|benchmarks?|performance|scores?|accuracy|comparisons?|compared?)\b|评[测估]|结果|性能/i;
/** A word that can be the name of a data set or of a task: a capital, a digit within. */
const NAME_LIKE = /^\W*[\p{Lu}][\p{L}\p{N}_.-]*[\p{Lu}\p{N}][\p{L}\p{N}_. +()-]*$/u;

/** What a table lists. */
export interface TableReading {
  /** Its rows are parts of the training data. */
  readonly mixture: boolean;
  readonly found: readonly Found[];
}

export interface TableContext {
  readonly section: CardTopic | 'aside' | null;
  readonly title: string;
  /** The sentences that it stands under. */
  readonly before: string;
}

const NOTHING: TableReading = { mixture: false, found: [] };

/** Scores, settings, a model's shape, or the parts of the training data with their amounts. */
export function readTable({ rows }: Table, { section, title, before }: TableContext): TableReading {
  const [head, ...body] = rows.map(({ cells }) => cells.map(({ text }) => text.trim()));
  if (head === undefined || body.length === 0 || section === 'aside') return NOTHING;
  const firsts = body.map((cells) => cells[0] ?? '');
  const titles = [...head, ...firsts].join(' | ').slice(0, 8000);
  const ofTraining = section === 'training-data' || section === 'data-card' || leadsToMixture(before);
  const evaluation = section === 'evaluation-results' || section === 'evaluation-data';
  const mixture = mixtureOf(head, body, ofTraining, evaluation);
  if (mixture !== null) return mixture;
  const found: Found[] = [];
  if (isDialogue(head)) return { mixture: ofTraining, found: [{ topic: 'sample-outputs', says: 'given' }] };
  const settings =
    head.some((cell) => SETTING.test(cell)) || firsts.filter((cell) => SETTING.test(cell)).length > 1;
  const figures = body
    .flatMap((cells) => cells.slice(head.length > 1 ? 1 : 0))
    .filter((cell) => /\d/.test(cell)).length;
  const logs = /\b(?:training loss|train_loss)\b/i.test(head.join(' | '));
  if (logs) found.push({ topic: 'training-logs', says: 'named' });
  else if (settings && figures > 0) found.push({ topic: 'hyperparameters', says: 'given' });
  const shapes = [...head, ...firsts].filter((cell) => SHAPE.test(cell)).length;
  if (shapes > 1 && figures > 0) found.push({ topic: 'architecture', says: 'given' });
  if (settings || shapes > 1) return { mixture: ofTraining, found };
  const cells = body.flat();
  const scores = cells.filter((cell) => SCORE.test(cell)).length;
  const numbers = cells.filter((cell) => NUMBER.test(cell)).length;
  const benchmarks = benchmarksIn(titles);
  const about =
    evaluation || BENCH_LEAD.test(`${title} ${before}`) || head.some((cell) => MEASURE.test(cell));
  // `The performance is the following:` over a column `Test WER`: one figure is a result, whatever the section is called.
  const announced = head.some((cell) => MEASURE.test(cell)) && BENCH_LEAD.test(before) && scores > 0;
  const measured =
    announced ||
    (benchmarks.length > 0 && numbers > 1) ||
    (about && scores > 1) ||
    (evaluation && numbers > 3);
  if (!measured || (ofTraining && !announced)) return { mixture: ofTraining, found };
  found.push({ topic: 'evaluation-results', says: 'given', names: benchmarks });
  const sets = benchmarks.filter((name) => !isMetric(name));
  const likely = sets.length > 0 ? sets : setsIn(head, firsts);
  if (likely.length > 0) found.push({ topic: 'evaluation-data', says: 'given', names: likely });
  return { mixture: false, found };
}

/** Cells that can name a data set or a task. */
const setNames = (cells: readonly string[]) =>
  cells.filter(
    (cell) =>
      cell.length < 40 &&
      NAME_LIKE.test(cell) &&
      !MEASURE.test(cell) &&
      modelNameIn(cell) === null &&
      !/^\W*(?:model|params?|size|dim\w*)\b/i.test(cell),
  );

/** Names of what was measured on, where none of them is well known: heads of columns that are no measure. */
function setsIn(head: readonly string[], firsts: readonly string[]): readonly string[] {
  const data = /\b(?:data ?sets?|tasks?|test ?sets?|benchmarks?|corpus)\b|数据集|榜单/i.test(head[0] ?? '');
  if (data) return firsts.filter((cell) => cell !== '' && !TOTAL.test(cell)).slice(0, NAME_LIMIT);
  const columns = setNames(head.slice(1));
  return columns.length > 1 ? columns.slice(0, NAME_LIMIT) : [];
}

const leadsToMixture = (before: string): boolean =>
  /\b(?:pre-?|fine-?)?(?:train(?:ed|ing)|tuned)\b[^.;]{0,80}\b(?:on|data|mix|corpora|corpus|datasets?|sources?)\b[^.;]{0,60}[:：]\s*$/i.test(
    before,
  );

function mixtureOf(
  head: readonly string[],
  body: readonly (readonly string[])[],
  ofTraining: boolean,
  evaluation: boolean,
): TableReading | null {
  // A column of the head speaks of it (`Training Data`): each row says what one model learnt from.
  const taught = head.findIndex((cell) => TAUGHT_HEAD.test(cell));
  if (taught !== -1) return { mixture: true, found: namesOf(body.map((cells) => cells[taught] ?? '')) };
  const source = head.findIndex((cell) => SOURCE_HEAD.test(cell));
  const told = source === 0 || source === 1;
  const amounts = head.some(
    (cell, index) => index !== source && (AMOUNT_HEAD.test(cell) || LICENSE_HEAD.test(cell)),
  );
  const titles = body
    .map((cells) => cells[Math.max(source, 0)] ?? '')
    .join(' | ')
    .slice(0, 8000);
  const known = datasetsIn(titles);
  const parts =
    told &&
    amounts &&
    body.length > 1 &&
    (ofTraining || (known.length > 1 && benchmarksIn(`${head.join(' ')} ${titles}`).length < known.length));
  if (evaluation || !(parts || (ofTraining && told))) return null;
  const names = body
    .map((cells) => (cells[Math.max(source, 0)] ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter((name) => !TOTAL.test(name) && !NUMBER.test(name) && isTitle(name));
  return {
    mixture: true,
    found:
      names.length === 0
        ? []
        : [{ topic: 'training-data', says: 'given', names: names.slice(0, NAME_LIMIT) }],
  };
}

/** Who said what: the model's answers beside what it was asked. */
const isDialogue = (head: readonly string[]): boolean =>
  head.length <= DIALOGUE_CELLS &&
  head.some((cell) =>
    /^\W*(?:(?:model |generated )?(?:responses?|outputs?|answers?|completions?|generated text))\W*$/i.test(
      cell,
    ),
  ) &&
  head.some((cell) => /^\W*(?:role|user|prompts?|inputs?|questions?|context|instructions?)\W*$/i.test(cell));
const DIALOGUE_CELLS = 4;

/** Names in the cells of a column on training data, each once. */
function namesOf(cells: readonly string[]): readonly Found[] {
  const names = [...new Set(cells.flatMap((cell) => itemNames(cell)))];
  return names.length === 0
    ? []
    : [{ topic: 'training-data', says: 'given', names: names.slice(0, NAME_LIMIT) }];
}

/** The row as one text, cells parted by ` | `, with its links and pictures. */
export function rowText(cells: readonly PlainText[]): PlainText {
  let text = '';
  const links = [];
  const images = [];
  for (const cell of cells) {
    if (text !== '') text += ' | ';
    const shift = text.length;
    text += cell.text.replaceAll('\n', ' ').trimEnd();
    for (const image of cell.images) images.push({ ...image, at: image.at + shift });
    for (const link of cell.links) links.push({ ...link, start: link.start + shift, end: link.end + shift });
  }
  return { text, links, images, breaks: [] };
}
