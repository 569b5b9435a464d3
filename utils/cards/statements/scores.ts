import { benchmarksIn, isMetric } from './names';
import { isSupposed, type Finder } from './passage';

const SCORES =
  /\b(?:achiev\w+|scor\w+|reach\w+|obtain\w+|attain\w+|results? (?:of|in)|accuracy of|perplexity (?:of|is)|wer (?:of|is)|f1 (?:of|is)|outperform\w*|yield\w*|average of)\b|达到|取得|得分/i;

/** `achieves 63.2 on MMLU`: a figure beside the name of a measure, in prose. */
export const scores: Finder = ({ text, section, kind, quoted }) => {
  if (kind === 'row' || section === 'aside' || quoted || isSupposed(text)) return [];
  const names = benchmarksIn(text);
  if (names.length === 0) return [];
  const figure = /(?<![\w.-])\d{1,3}\.\d+\s*%?(?![\w.]*B\b)|\b\d{1,3}\s?%/.test(
    text.replaceAll(/https?:\S+/g, ''),
  );
  const reported = SCORES.test(text) || (section === 'evaluation-results' && !names.every(isMetric));
  if (!reported) return [];
  return [{ topic: 'evaluation-results', says: figure ? 'given' : 'named', names }];
};
