import {
  afterLink,
  beforeLink,
  isNegated,
  isFuture,
  labelOf,
  type Finder,
  type Found,
  type Passage,
} from './passage';

const SHEET = /\b(?:data ?sheets?|data(?:set)? cards?|data statements?|data documentation)\b|数据卡片?/i;
/** Further words on the data, elsewhere: `for training data details, see the [documentation]`. */
const FURTHER =
  /\b(?:more|further|full|detailed|additional)? ?(?:details?|information|documentation|description)\b[^.;]{0,60}\b(?:training data|data ?sets?|corpus|data)\b|\b(?:training data|data ?sets?|corpus)\b[^.;]{0,40}\b(?:details?|information|documentation|described)\b/i;
const DOCUMENT = /\b(?:documentation|docs|data ?sheet|card|website|page|details)\b/i;
const SUMMARY =
  /\bpublic summary of (?:the )?training|training[- ]content summary|summary of (?:the )?(?:public |training )content|\bart(?:icle|\.)? ?53\b|eu[-_ ](?:public[-_ ])?(?:data[-_ ])?(?:transparency|summary)|训练内容摘要/i;

/** A datasheet or another document on the training data; the EU's public summary of training content. */
export const dataDocuments: Finder = (passage) => {
  const { text, section } = passage;
  if (section === 'aside') return [];
  return [...documentOf(passage), ...summaryOf(passage)].map((found) =>
    isNegated(text) || isFuture(text) ? { ...found, says: 'named' as const } : found,
  );
};

function documentOf(passage: Passage): readonly Found[] {
  const { text, links } = passage;
  if (SHEET.test(text)) {
    const at = nearest(passage, SHEET);
    return [{ topic: 'data-card', says: at === undefined ? 'named' : 'given', url: at?.url }];
  }
  if (!FURTHER.test(text)) return [];
  const link = links.find(
    (each, index) =>
      DOCUMENT.test(`${labelOf(passage, each)} ${afterLink(passage, index, 30)}`) &&
      each.kind !== 'paper' &&
      each.kind !== 'license' &&
      each.kind !== 'model',
  );
  return link === undefined ? [] : [{ topic: 'data-card', says: 'given', url: link.url }];
}

function summaryOf(passage: Passage): readonly Found[] {
  const link = nearest(passage, SUMMARY);
  if (link === undefined && !SUMMARY.test(passage.text)) return [];
  return [{ topic: 'data-summary', says: link === undefined ? 'named' : 'given', url: link?.url }];
}

/** The link that such words stand around. */
const nearest = (passage: Passage, pattern: RegExp) =>
  passage.links.find((link, index) =>
    pattern.test(
      `${beforeLink(passage, index, 60)}${labelOf(passage, link)}${afterLink(passage, index, 40)} ${link.url}`,
    ),
  );
