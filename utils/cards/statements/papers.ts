import type { Finder, Found, Passage } from './passage';
import { isFuture } from './passage';
import type { SentenceLink } from '../sentences';

const REPORT = /\b(?:technical|tech|model) reports?\b|\bwhite ?paper\b|\bsystem card\b|技术报告/i;
const PAPER = /\b(?:papers?|preprint|publication|manuscript|arxiv)\b|论文/i;

/** The work of others: what the model builds on, is measured by or learns from. */
const OTHERS =
  /\b(?:based on|built on|following|follows|uses?|using|utili[sz](?:e[sd]?|ing)|employ(?:s|ed)?|adopt(?:s|ed)?|leverag(?:e[sd]?|ing)|via|with|proposed by|inspired by|similar to|same as|variant of|attention|embeddings?|used|optimi[sz]er|dataset|benchmark|corpus|normali[sz]ation|tokenizer|objective|loss|base model|prior work|e\.g\.|such as|unlike|evaluat\w*)\b[^.;:]{0,80}$/i;

/** The model's own: `our paper`, `Paper: …`, `introduced in the paper …`, `see the paper`. */
const OURS =
  /\b(?:our|this|its) (?:[\w-]+ ){0,2}?(?:papers?|preprint|publication|(?:technical |tech )?reports?)\b|\b(?:the|associated|accompanying|original|official) (?:full |research |technical |tech |accompanying |original |official |associated )*(?:papers?|preprint|publication|reports?)\b|\b(?:introduced|presented|described|proposed|detailed|released|published|disclosed) (?:first )?in\b|^[^\p{L}\p{N}]*(?:(?!the\b|see\b|of\b|in\b|as\b|from\b|about\b|and\b|with\b)[\w&/.-]+ ){0,3}(?:paper|report|arxiv|publication|论文|技术报告)s?(?: link)?(?!\w)|\b(?:read|see|check out|refer to|cite)\b (?:also |the |our |full |original |latest )*(?:papers?|(?:[\w.-]+ )?(?:technical |tech )?reports?)\b|我们的(?:论文|技术报告)|(?:更多|详细|详情)[^。]{0,20}(?:论文|报告)/iu;

/** What a card knows of its own subject's paper: ids in its citations, words of its name. */
export interface Own {
  /** arXiv ids that the card asks to cite. */
  readonly cited: ReadonlySet<string>;
  /** Words of the model's name, lower-cased, without numbers and sizes. */
  readonly words: readonly string[];
}

/** Links to papers and reports: given when it is likely this model's own, else named. */
export const papers =
  (own: Own): Finder =>
  (passage) =>
    passage.links.flatMap((link, index) => {
      const found = paperOf(own, passage, link, index);
      return found === null ? [] : [found];
    });

function paperOf(own: Own, passage: Passage, link: SentenceLink, index: number): Found | null {
  const { text, links, section, kind } = passage;
  const before = text.slice(links[index - 1]?.end ?? 0, link.start);
  const words = text.slice(link.start, link.end);
  const after = text.slice(link.end, links[index + 1]?.start ?? text.length).slice(0, 60);
  const near = `${before.slice(-100)}${words}${after}`;
  const report = REPORT.test(`${before.slice(-60)}${words}`) || /report[\w.-]*\.pdf$/i.test(link.url);
  if (link.kind !== 'paper' && !report) return null;
  if (link.kind !== 'paper' && !(link.kind === 'other' ? /\.pdf$|report/i : /\.pdf$/i).test(link.url))
    return null;
  const topic = report ? 'technical-report' : 'research-paper';
  const cited = link.id !== null && own.cited.has(link.id);
  const mine =
    own.words.some((word) => `${before.slice(-40)}${words}`.toLowerCase().includes(word)) &&
    (PAPER.test(near) || report || words.length > 30);
  const ours = OURS.test(near) && !OTHERS.test(text.slice(Math.max(0, link.start - 120), link.start));
  const given =
    kind === 'prose' &&
    section !== 'aside' &&
    !isFuture(near) &&
    !passage.ofTrainingData &&
    (cited || mine || ours);
  return {
    topic,
    says: given || cited ? 'given' : 'named',
    url: link.url,
    names: link.id === null ? [] : [link.id],
  };
}
