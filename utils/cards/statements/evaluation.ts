import { DATA_WORD, namesInObject } from './data-names';
import { benchmarksIn, isMetric } from './names';
import {
  beforeLink,
  isFuture,
  isNegated,
  isSupposed,
  labelOf,
  type Finder,
  type Found,
  type Passage,
} from './passage';

const EVALUATED =
  /\b(?:evaluat(?:ed|ions?|e)|benchmark(?:s|ed)?|test(?:ed|s| sets?)?|leaderboard|zero-shot|validation set|dev set)\b|评[测估]|测试集|榜单/i;
/** What was measured on: `evaluated on X`, `results on X`, `scores 3.2 on X`. */
const MEASURED_ON =
  /\b(?:evaluat(?:ed|ion|ions|e)|tested|benchmarked|measured|results?|scores?|scoring|performance|accuracy|perplexity|wer|cer|bleu|f1)\b[^.;:]{0,60}?\b(?:on|over|using|across|in)\b/gi;
/** The same, asked of a sentence as a whole. */
const MEASURES = new RegExp(MEASURED_ON.source, 'i');
const END =
  /[;:。；]|\.\s|\b(?:which|where|while|with|by|and (?:achiev|outperform|reach)\w*|achiev\w+|show\w*|demonstrat\w*|indicat\w*)\b/i;

export const inEvaluation = ({ section }: Pick<Passage, 'section'>): boolean =>
  section === 'evaluation-results' || section === 'evaluation-data';

/** What it was measured on: given by a link, or by a name under which everybody finds it. */
export const evaluationData: Finder = (passage) => {
  const { text, section, links, kind, ofTrainingData } = passage;
  if (section === 'aside' || isSupposed(text) || (ofTrainingData && !EVALUATED.test(text))) return [];
  const inside = inEvaluation(passage);
  if (!inside && !EVALUATED.test(text) && !MEASURES.test(text)) return [];
  if (kind === 'row') return [];
  const says = isFuture(text) ? ('named' as const) : ('given' as const);
  const objects = measuredObjects(text);
  const found: Found[] = links
    .filter(
      (link, index) =>
        (objects.some(({ from, to }) => link.start >= from && link.start < to && link.kind === 'other') ||
          link.kind === 'dataset' ||
          benchmarksIn(labelOf(passage, link)).some((name) => !isMetric(name))) &&
        (inside ||
          objects.some(({ from, to }) => link.start >= from && link.start < to) ||
          EVALUATED.test(`${beforeLink(passage, index, 80)} ${labelOf(passage, link)}`)) &&
        !/\btrain|\btun(?:ed|ing)\b/i.test(beforeLink(passage, index, 60)),
    )
    .map((link) => ({
      topic: 'evaluation-data',
      says: isNegated(text) ? 'named' : says,
      url: link.url,
      names: link.kind === 'dataset' && link.id !== null ? [link.id] : [labelOf(passage, link)],
    }));
  if (found.length > 0) return found;
  const names = measuredOn(text, inside);
  if (names.length > 0) return [{ topic: 'evaluation-data', says, names }];
  return EVALUATED.test(text) && /\b(?:tasks?|data ?sets?|benchmarks?)\b/i.test(text)
    ? [{ topic: 'evaluation-data', says: 'named' }]
    : [];
};

/** The parts of a sentence that name what was measured on. */
const measuredObjects = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  [...text.matchAll(MEASURED_ON)].map((hit) => {
    const from = hit.index + hit[0].length;
    const rest = text.slice(from);
    return { from, to: from + (END.exec(rest)?.index ?? rest.length) };
  });

function measuredOn(text: string, inside: boolean): readonly string[] {
  const known = benchmarksIn(text).filter((name) => !isMetric(name));
  const objects = measuredObjects(text).map(({ from, to }) => text.slice(from, to));
  if (known.length > 0 && (inside || objects.length > 0 || EVALUATED.test(text))) return known;
  const named = objects.flatMap((object) =>
    namesInObject(object, DATA_WORD.test(object) || /\bbenchmarks?\b/i.test(object)),
  );
  return [...new Set(named)];
}

const SCORES =
  /\b(?:achiev\w+|scor\w+|reach\w+|obtain\w+|attain\w+|results? (?:of|in)|accuracy|perplexity|wer|cer|f1|bleu|rouge|loss|exact match|outperform\w*|yield\w*|average|pass@\d+|exceed\w*|win rate)\b|达到|取得|得分|准确率/i;
const FIGURE = /(?<![\w.,-])\d{1,3}[.,]\d+\s*%?(?![\w.]*[BMK]\b)|(?<![\w.-])\d{1,3}\s?%|\b\d{1,2}\/\d{2,3}\b/;
/** Names of measures at the head of a list item: `- WER: 12.3`. */
const MEASURE_ITEM =
  /^\W*(?:(?:test|eval|dev|validation|overall|macro|micro|weighted|mean|final)[\s_-]+)*(?:loss|accuracy|acc|f1|precision|recall|wer|cer|bleu|rouge\w*|chrf\w*|perplexity|ppl|exact match|em|map|mrr|ndcg|auc|mse|mae|r2|pearson\w*|spearman\w*|score|gen len|matthews\w*|results?)\b[^:：=]{0,30}[:：=]\s*\W*\d/i;
/** What a picture of results is called. */
const RESULT_WORD =
  /\b(?:results?|benchmarks?|evaluations?|performance|leaderboard|scores?|comparisons?|accuracy|metrics|win[- ]?rates?|radar|elo)\b|eval|bench|评[测估]|结果|性能/i;
/** Where hubs of results keep them. */
const RESULT_PAGE = /(?:leaderboard|\bresults?\b|paperswithcode\.com|benchmark)/i;
/** Pictures of runs and of buttons, which show no result. */
const BADGE = /shields\.io|badge|logo|icon|banner|colab|deploy/i;

/** Figures of this model's quality: in prose, list items, pictures, or on a page that is linked. */
export const evaluationResults: Finder = (passage) => {
  const { text, section, kind, quoted, links, images } = passage;
  if (kind === 'row' || section === 'aside' || quoted) return [];
  const inside = section === 'evaluation-results';
  const picture = images.find(
    ({ alt, url }) =>
      !BADGE.test(`${alt} ${url}`) && (inside || RESULT_WORD.test(`${alt} ${url.split('/').at(-1) ?? ''}`)),
  );
  if (picture !== undefined && section !== 'inference-code' && section !== 'training-logs')
    return [{ topic: 'evaluation-results', says: 'given', url: https(picture.url) }];
  if (isSupposed(text)) return [];
  const names = benchmarksIn(text);
  const figure = FIGURE.test(text.replaceAll(/https?:\S+/g, ''));
  const measured = MEASURE_ITEM.test(text) && section !== 'hyperparameters' && section !== 'inference-code';
  if (
    measured ||
    (figure && SCORES.test(text) && (names.length > 0 || inside)) ||
    (figure && inside && names.length > 0)
  )
    return [{ topic: 'evaluation-results', says: isFuture(text) ? 'named' : 'given', names }];
  const page = links.find(
    (link, index) =>
      link.kind !== 'paper' &&
      link.kind !== 'dataset' &&
      RESULT_PAGE.test(`${labelOf(passage, link)} ${link.url}`) &&
      /\b(?:results?|scores?)\b|结果/i.test(`${beforeLink(passage, index, 100)} ${labelOf(passage, link)}`),
  );
  if (page !== undefined && !isFuture(text))
    return [{ topic: 'evaluation-results', says: 'given', url: page.url, names }];
  const spoken =
    (names.length > 0 && (SCORES.test(text) || EVALUATED.test(text))) ||
    /\b(?:evaluat(?:ed|ion)|state[- ]of[- ]the[- ]art performance|full results)\b|评[测估]/i.test(text);
  return spoken ? [{ topic: 'evaluation-results', says: 'named', names }] : [];
};

const https = (url: string): string | undefined => (url.startsWith('https:') ? url : undefined);

/** A safety evaluation by its name. */
const SAFETY =
  /\b(?:red[- ]?team\w*|safety (?:evaluations?|benchmarks?|tests?|testing)|(?:toxicity|bias) (?:evaluation|benchmark|scores?|tests?))\b|安全(?:评测|评估|测试)|红队/i;
/** What such an evaluation is made with; in a section on it that tells how it was done. */
const SAFETY_MEANS =
  /\b(?:adversarial|jailbreak\w*|toxigen|realtoxicityprompts|crows-?pairs|winogender|winobias|stereoset|bbq|harmbench|xstest|advbench|truthfulqa)\b/i;

/** Evaluations of safety, bias or misuse that were made: given with figures, a link or how it was done. */
export const safetyEvaluation: Finder = ({ text, section, links, quoted, kind }) => {
  if (section === 'aside' || quoted || isSupposed(text) || isFuture(text)) return [];
  const inside = section === 'safety-evaluation';
  const named = SAFETY.test(text);
  if (!inside && !named) return [];
  const given =
    FIGURE.test(text) ||
    links.some(({ kind: to }) => to !== 'code') ||
    (inside && kind === 'prose' && (named || SAFETY_MEANS.test(text)));
  if (isNegated(text) && !FIGURE.test(text)) return [{ topic: 'safety-evaluation', says: 'named' }];
  return [{ topic: 'safety-evaluation', says: given ? 'given' : 'named' }];
};
