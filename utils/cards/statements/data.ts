import { amountsIn, benchmarksIn, datasetsIn, isMetric } from './names';
import { isNegated, isSupposed, type Finder, type Found, type Passage } from './passage';

/** `trained on`, `fine-tuned with`, `training data`: what follows is what the model learnt from. */
const LEARNT =
  /\b(?:pre-?|post-?|re-?)?(?:train|fine-?tun|finetun|distill)(?:ed|ing)?\b[^.;]{0,80}?\b(?:on|using|with|from|over)\b|\b(?:pre-?|post-?|fine-?)?(?:training|tuning) (?:data(?:\s?sets?)?|sets?|corpus|corpora|data mix(?:ture)?|mixture)\b|\b(?:data ?sets?|corpus|corpora|data)\b[^.;]{0,40}\b(?:used|for) (?:to |for |during )?(?:\w+ )?(?:pre-?)?(?:train|fine-?tun|finetun)|训练|微调/i;

/** Advice on tuning further, or on what others did. */
const ADVICE =
  /\b(?:you (?:can|may|could|should|might|want)|how to|tutorials?|notebooks?|scripts? to|your own|not (?:pre-?)?trained)\b|您可以|你可以/i;
const EVALUATED =
  /\b(?:evaluat(?:ed|ion|e)|benchmark(?:s|ed)?|tested|test set|leaderboard|zero-shot|validation set|state[- ]of[- ]the[- ]art)\b|评[测估]|测试集|榜单/i;

/** A link that opens its sentence is what the sentence is about: `[The Pile](…) is …`. */
const LEAD = 8;

const inEvaluation = ({ section }: Passage): boolean =>
  section === 'evaluation-results' || section === 'evaluation-data';

const aboutTraining = (passage: Passage): boolean => {
  const { text, section, ofTrainingData } = passage;
  if (section === 'aside' || inEvaluation(passage) || isSupposed(text) || ADVICE.test(text)) return false;
  if (ofTrainingData) return !/\b(?:evaluat|benchmark|test set)/i.test(text);
  return (
    LEARNT.test(text) && section !== 'inference-code' && section !== 'use-limits' && passage.kind === 'prose'
  );
};

/** What the model learnt from: given where a link leads to it, named where it is only called by its name. */
export const trainingData: Finder = (passage) => {
  if (!aboutTraining(passage)) return [];
  const { text, links, quoted, ofTrainingData, kind } = passage;
  const names = datasetsIn(text);
  const found: Found[] = [];
  for (const link of links) {
    const words = text.slice(link.start, link.end);
    const known = datasetsIn(words);
    const data =
      link.kind === 'dataset' ||
      (link.kind !== 'paper' &&
        link.kind !== 'model' &&
        link.kind !== 'license' &&
        known.length > 0 &&
        ofTrainingData &&
        (kind === 'row' || link.start < LEAD || LEARNT.test(text)));
    const negated = isNegated(text.slice(Math.max(0, link.start - 60), link.start));
    if (!data || negated) continue;
    const says =
      quoted || EVALUATED.test(text.slice(Math.max(0, link.start - 80), link.start)) ? 'named' : 'given';
    found.push({
      topic: 'training-data',
      says,
      url: link.url,
      names: link.id !== null && link.kind === 'dataset' ? [link.id] : known,
    });
  }
  if (found.length > 0 || names.length === 0) return found;
  // A name without a link, in a sentence that says it was learnt from; benchmarks beside it are told elsewhere.
  return EVALUATED.test(text) && !ofTrainingData ? [] : [{ topic: 'training-data', says: 'named', names }];
};

/** How much it learnt from: `1.4T tokens`, `680k hours`, `2.6 万亿 Tokens`. */
export const trainingAmount: Finder = (passage) => {
  const { text, section, ofTrainingData, kind } = passage;
  if (section === 'aside' || inEvaluation(passage) || isSupposed(text) || ADVICE.test(text)) return [];
  const learnt = ofTrainingData || (kind === 'prose' && LEARNT.test(text) && section !== 'inference-code');
  if (
    !learnt ||
    (/\b(?:context (?:length|window)|sequence length|max(?:imum)? (?:length|tokens|sequence))\b/i.test(
      text,
    ) &&
      !/\b(?:billion|trillion|[TB] tokens)/i.test(text))
  )
    return [];
  const names = amountsIn(text);
  return names.length === 0 ? [] : [{ topic: 'training-data-amount', says: 'given', names }];
};

/** What it was measured on. */
export const evaluationData: Finder = (passage) => {
  const { text, section, links, kind, ofTrainingData } = passage;
  if (section === 'aside' || isSupposed(text) || ofTrainingData) return [];
  if (!(inEvaluation(passage) || EVALUATED.test(text))) return [];
  const found: Found[] = links
    .filter(
      (link) =>
        link.kind === 'dataset' &&
        (inEvaluation(passage) || EVALUATED.test(text.slice(Math.max(0, link.start - 80), link.end + 20))),
    )
    .map((link) => ({
      topic: 'evaluation-data',
      says: isNegated(text) ? 'named' : 'given',
      url: link.url,
      names: link.id === null ? [] : [link.id],
    }));
  const names = benchmarksIn(text).filter((name) => !isMetric(name));
  if (found.length === 0 && names.length > 0 && kind === 'prose')
    found.push({ topic: 'evaluation-data', says: 'named', names });
  return found;
};

/** A datasheet or data card by its name; the EU's public summary of training content. */
export const dataDocuments: Finder = ({ text, links, section }) => {
  if (section === 'aside') return [];
  const found: Found[] = [];
  const near = (pattern: RegExp) =>
    links.find(({ start, end, url }) =>
      pattern.test(`${text.slice(Math.max(0, start - 60), end + 40)} ${url}`),
    );
  const sheet = /\b(?:data ?sheets?|data(?:set)? cards?|data statement|data documentation)\b|数据卡片/i;
  if (sheet.test(text)) {
    const link = near(sheet);
    found.push({
      topic: 'data-card',
      says: link === undefined || isNegated(text) ? 'named' : 'given',
      url: link?.url,
    });
  }
  const summary =
    /\bpublic summary of (?:the )?training|training[- ]content summary|\bart(?:icle|\.)? ?53\b|eu[-_ ]data[-_ ]transparency/i;
  const link = near(summary);
  if (summary.test(text) || link !== undefined)
    found.push({
      topic: 'data-summary',
      says: link === undefined || isNegated(text) ? 'named' : 'given',
      url: link?.url,
    });
  return found;
};
