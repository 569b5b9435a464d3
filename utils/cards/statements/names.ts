import { NAME_LIMIT } from '../limits';
import { BENCHMARKS, CAPITALS, DATASETS, LICENCES } from './name-lists';

const DATASET = new RegExp(String.raw`(?<![\p{L}\p{N}_/.@-])(?:${DATASETS})(?![\p{L}\p{N}_/-])`, 'gu');

const BENCHMARK = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${BENCHMARKS})(?![\p{L}\p{N}])`, 'giu');
const CAPITAL = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${CAPITALS})(?![\p{L}\p{N}])`, 'gu');

const LICENSE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${LICENCES})(?![\p{L}\p{N}])`, 'giu');

const AMOUNT =
  /(?<![\p{L}\p{N}.])(?:(?:over|about|around|approximately|nearly|up to|~|≈|>)\s?)?\d[\d,.]*\+?\s?(?:(?:trillion|billion|million|thousand|[TBMK])\+?\s?(?:text |training |high-quality |unique |total |labell?ed )?(?:tokens?|words?|characters|samples|examples|pairs|sentences|documents|images?|image-text pairs|utterances|clips|instructions|conversations|tuples|rows|bytes)|(?:k|thousand|million)?\s?hours|[KMGTP]i?B\b(?! (?:GPU|VRAM|RAM|memory|of (?:V?RAM|memory|GPU)))|(?:tokens|samples|examples|(?:sentence |image-text |text |query-document )?pairs|sentences|documents|hours|images|conversations|instructions)\b)|\d[\d.]*\s?(?:万亿|亿|千亿|百万|万|[TBG])\s?(?:个|条|对)?\s?(?:高质量)?\s?(?:tokens?|词|字|条|样本|数据|句对|小时|图文对|Tokens?|的?数据)/giu;

const distinct = (text: string, pattern: RegExp): readonly string[] => {
  const found = new Map<string, string>();
  for (const [name] of text.matchAll(pattern)) {
    const key = name.toLowerCase();
    if (!found.has(key) && found.size < NAME_LIMIT) found.set(key, name.trim());
  }
  return [...found.values()];
};

/** The same, each time and with its place. */
export const knownIn = (text: string): readonly { readonly name: string; readonly at: number }[] =>
  [...text.matchAll(DATASET)].slice(0, NAME_LIMIT).map((hit) => ({ name: hit[0], at: hit.index }));

/** Well-known data sets that a text names. */
export const datasetsIn = (text: string): readonly string[] => distinct(text, DATASET);

let last: { readonly text: string; readonly names: readonly string[] } = { text: '', names: [] };

/** Benchmarks and metrics that a text names. Several finders ask of one sentence in turn: the last answer is kept. */
export const benchmarksIn = (text: string): readonly string[] => {
  if (last.text !== text)
    last = { text, names: [...distinct(text, BENCHMARK), ...distinct(text, CAPITAL)].slice(0, NAME_LIMIT) };
  return last.names;
};

/** Ways of measuring that name no benchmark. */
export const isMetric = (name: string): boolean =>
  /^(?:accuracy|em|f1.*|bleu|chrf|wer|cer|rouge.*|perplexity|ppl|mrr.*|ndcg.*|map|recall.*|fid|clip[- ]?score)$/i.test(
    name,
  );

/** Licences that a text names, as it writes them. */
export const licensesIn = (text: string): readonly string[] => distinct(text, LICENSE);

/** `1.4T tokens`, `825GiB`, `680k hours`, `2.6 万亿 Tokens`. */
export const amountsIn = (text: string): readonly string[] =>
  distinct(text, AMOUNT).filter((amount) => !/^[\d,.]{1,7} ?tokens?$/i.test(amount));
